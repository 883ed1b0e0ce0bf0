//! An iterator of your own: a range that walks in steps, from both ends.

use std::iter::FusedIterator;

/// The numbers `start`, `start + step`, `start + 2 * step` and so on, as far as they are below `end`.
///
/// `end` itself is never among them, and there are none at all if `start` is not below `end`. Every `start`, `end` and
/// `step` but a `step` of 0 is allowed: no number close to `u32::MAX` makes it overflow.
///
/// The numbers may be taken from the front and from the back in any order. Both ends walk over the same numbers, each of
/// which comes out once; when the ends have met, both give `None`, now and for ever.
///
/// Numbers are computed when they are asked for. A `Steps` never allocates. The methods that std provides (`nth`, `last`,
/// `count` and so on) may stay as they are.
///
/// ```
/// use kata_10::steps::Steps;
///
/// assert_eq!(Vec::from_iter(Steps::new(10, 20, 4)), [10, 14, 18]);
/// assert_eq!(Vec::from_iter(Steps::new(10, 20, 4).rev()), [18, 14, 10]);
///
/// let mut steps = Steps::new(0, 3, 1);
/// assert_eq!((steps.next_back(), steps.next(), steps.len()), (Some(2), Some(0), 1));
/// ```
#[derive(Clone, Debug)]
pub struct Steps {
    next: u32,
    step: u32,
    /// How many numbers are between the two ends.
    left: usize,
}

impl Steps {
    /// The steps from `start` to below `end`.
    ///
    /// # Panics
    /// If `step` is 0; the message contains the word `step`.
    pub fn new(start: u32, end: u32, step: u32) -> Self {
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
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
        // Behind the last number there may be no room for another step; it is never looked at.
        self.next = number.wrapping_add(self.step);
        Some(number)
    }

    /// Exact at all times: both bounds are how many numbers are still to come.
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

/// A promise without code: `size_hint` is exact, so `len` may rely on it.
impl ExactSizeIterator for Steps {}

/// A promise without code: after the first `None` there is nothing but `None`.
impl FusedIterator for Steps {}
