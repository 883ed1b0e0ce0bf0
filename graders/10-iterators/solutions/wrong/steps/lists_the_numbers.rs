//@ wrong: makes a list of all numbers at the start
//@ caught by: steps::cost::nothing_is_allocated

use std::iter::FusedIterator;
use std::vec;

#[derive(Clone, Debug)]
pub struct Steps {
    numbers: vec::IntoIter<u32>,
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        let numbers: Vec<u32> = (start..end).step_by(step as usize).collect();
        Self {
            numbers: numbers.into_iter(),
        }
    }
}

impl Iterator for Steps {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.numbers.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.numbers.size_hint()
    }
}

impl DoubleEndedIterator for Steps {
    fn next_back(&mut self) -> Option<u32> {
        self.numbers.next_back()
    }
}

impl ExactSizeIterator for Steps {}

impl FusedIterator for Steps {}
