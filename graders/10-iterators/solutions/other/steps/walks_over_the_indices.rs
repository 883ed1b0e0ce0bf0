//@ right: walks a range of indices and computes each number from its index

use std::iter::FusedIterator;
use std::ops::Range;

#[derive(Clone, Debug)]
pub struct Steps {
    start: u32,
    step: u32,
    indices: Range<u32>,
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        assert_ne!(step, 0, "a step of 0");
        let distance = end.checked_sub(start).unwrap_or_default();
        let indices = 0..distance.div_ceil(step);
        Self {
            start,
            step,
            indices,
        }
    }

    fn number(&self, index: u32) -> u32 {
        self.start + index * self.step
    }
}

impl Iterator for Steps {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.indices.next().map(|index| self.number(index))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.indices.size_hint()
    }
}

impl DoubleEndedIterator for Steps {
    fn next_back(&mut self) -> Option<u32> {
        self.indices.next_back().map(|index| self.number(index))
    }
}

impl ExactSizeIterator for Steps {}

impl FusedIterator for Steps {}
