//@ right: walks a range of indices and computes each number from its index
//@ instead of
use std::iter::FusedIterator;
//@ write
use std::iter::FusedIterator;
use std::ops::Range;
//@ instead of
    next: u32,
//@ write
    start: u32,
//@ instead of
    left: usize,
//@ write
    indices: Range<u32>,
//@ instead of
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
//@ write
        assert_ne!(step, 0, "a step of 0");
        let distance = end.checked_sub(start).unwrap_or_default();
        let indices = 0..distance.div_ceil(step);
//@ instead of
            next: start,
//@ write
            start,
//@ instead of
            left: left as usize,
//@ write
            indices,
//@ instead of
        }
//@ write
        }
    }

    fn number(&self, index: u32) -> u32 {
        self.start + index * self.step
//@ instead of
        self.left = self.left.checked_sub(1)?;
        let number = self.next;
        // Behind the last number there may be no room for another step; it is never looked at.
        self.next = number.wrapping_add(self.step);
        Some(number)
//@ write
        self.indices.next().map(|index| self.number(index))
//@ instead of
        (self.left, Some(self.left))
//@ write
        self.indices.size_hint()
//@ instead of
        self.left = self.left.checked_sub(1)?;
        Some(self.next + self.left as u32 * self.step)
//@ write
        self.indices.next_back().map(|index| self.number(index))
