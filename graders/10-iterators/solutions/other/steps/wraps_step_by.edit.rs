//@ right: stands on a range and its `step_by`
//@ instead of
use std::iter::FusedIterator;
//@ write
use std::iter::{FusedIterator, StepBy};
use std::ops::Range;
//@ instead of
    next: u32,
    step: u32,
    /// How many numbers are between the two ends.
    left: usize,
//@ write
    numbers: StepBy<Range<u32>>,
//@ instead of
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
        Self {
            next: start,
            step,
            left: left as usize,
        }
//@ write
        let numbers = (start..end).step_by(step as usize);
        Self { numbers }
//@ instead of
        self.left = self.left.checked_sub(1)?;
        let number = self.next;
        // Behind the last number there may be no room for another step; it is never looked at.
        self.next = number.wrapping_add(self.step);
        Some(number)
//@ write
        self.numbers.next()
//@ instead of
        (self.left, Some(self.left))
//@ write
        self.numbers.size_hint()
//@ instead of
        self.left = self.left.checked_sub(1)?;
        Some(self.next + self.left as u32 * self.step)
//@ write
        self.numbers.next_back()
