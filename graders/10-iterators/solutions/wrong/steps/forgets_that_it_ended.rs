//@ wrong: begins again after the first `None`
//@ caught by: steps::property::both_ends_agree_with_a_list

use std::iter::FusedIterator;

#[derive(Clone, Debug)]
pub struct Steps {
    next: u32,
    step: u32,
    left: usize,
    all: (u32, usize),
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
        Self {
            next: start,
            step,
            left: left as usize,
            all: (start, left as usize),
        }
    }
}

impl Iterator for Steps {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let Some(left) = self.left.checked_sub(1) else {
            (self.next, self.left) = self.all;
            return None;
        };
        self.left = left;
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
        self.left = self.left.checked_sub(1)?;
        Some(self.next + self.left as u32 * self.step)
    }
}

impl ExactSizeIterator for Steps {}

impl FusedIterator for Steps {}
