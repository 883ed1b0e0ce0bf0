//@ wrong: takes the end for one of the numbers
//@ caught by: steps::behaviour::walks_up_to_below_the_end

use std::iter::FusedIterator;

#[derive(Clone, Debug)]
pub struct Steps {
    next: u32,
    step: u32,
    left: usize,
}

impl Steps {
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        assert!(step != 0, "the step must not be 0");
        let left = if start > end {
            0
        } else {
            (end - start) / step + 1
        };
        Self {
            next: start,
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
        Some(self.next + self.left as u32 * self.step)
    }
}

impl ExactSizeIterator for Steps {}

impl FusedIterator for Steps {}
