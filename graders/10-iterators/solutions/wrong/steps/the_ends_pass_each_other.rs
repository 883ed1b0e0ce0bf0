//@ wrong: counts for each end apart, so both ends give all numbers
//@ caught by: steps::property::both_ends_agree_with_a_list

use std::iter::FusedIterator;

#[derive(Clone, Debug)]
pub struct Steps {
    first: u32,
    next: u32,
    step: u32,
    left: usize,
    left_behind: usize,
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
        Self {
            first: start,
            next: start,
            step,
            left: left as usize,
            left_behind: left as usize,
        }
    }
}

impl Iterator for Steps {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        let number = self.next;
        self.next = number.wrapping_add(self.step);
        Some(number)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Steps {
    fn next_back(&mut self) -> Option<u32> {
        self.left_behind = self.left_behind.checked_sub(1)?;
        Some(self.first + self.left_behind as u32 * self.step)
    }
}

impl ExactSizeIterator for Steps {}

impl FusedIterator for Steps {}
