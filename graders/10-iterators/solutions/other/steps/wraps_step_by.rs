//@ right: stands on a range and its `step_by`

use std::iter::{FusedIterator, StepBy};
use std::ops::Range;

#[derive(Clone, Debug)]
pub struct Steps {
    numbers: StepBy<Range<u32>>,
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        let numbers = (start..end).step_by(step as usize);
        Self { numbers }
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
