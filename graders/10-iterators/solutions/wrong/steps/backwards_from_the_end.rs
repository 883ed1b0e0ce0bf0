//@ wrong: walks back from the end, not from the last number
//@ caught by: steps::behaviour::walks_back_over_the_same_numbers, steps::property::both_ends_agree_with_a_list

use std::iter::FusedIterator;

#[derive(Clone, Debug)]
pub struct Steps {
    next: u32,
    back: u32,
    step: u32,
    left: usize,
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
        Self {
            next: start,
            back: end,
            step,
            left: left as usize,
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
        self.left = self.left.checked_sub(1)?;
        let number = self.back.saturating_sub(1);
        self.back = self.back.saturating_sub(self.step);
        Some(number)
    }
}

impl ExactSizeIterator for Steps {}

impl FusedIterator for Steps {}
