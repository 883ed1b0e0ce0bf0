//! Two sorted streams become one: the heart of merge sort, log readers and databases that keep sorted files.

use std::iter::{FusedIterator, Peekable};

/// Merges two ascending sources into one ascending iterator. Between two calls of `next` it holds at most one item back.
///
/// ```
/// use kata_10::merge::merge;
///
/// assert_eq!(Vec::from_iter(merge([1, 4, 5], [2, 4])), [1, 2, 4, 4, 5]);
/// assert_eq!(merge([1, 3], 2..).nth(2), Some(3)); // endless is fine
/// ```
pub fn merge<L, R>(left: L, right: R) -> Merge<L::IntoIter, R::IntoIter>
where
    L: IntoIterator,
    R: IntoIterator<Item = L::Item>,
    L::Item: Ord,
{
    Merge {
        left: left.into_iter().peekable(),
        right: right.into_iter().peekable(),
    }
}

/// What [`merge`] returns: every time the smaller one of the two items at the front.
///
/// - Of equal items the left one comes first, so merging is *stable*. Where a source is not ascending, every item still
///   comes out once, and the items of each source in their own order.
/// - It is lazy. [`merge`] asks neither source. The first `next` asks both; each later one asks only the source whose item
///   the call before returned, unless that has ended. Hence at most one item is held back between two calls.
/// - A source that has returned `None` once is not asked again, even if it would go on. (Only a [`FusedIterator`], which
///   has nothing left, may be, as [`Iterator::fuse`] does it.) When both have ended, there is nothing but `None`.
pub struct Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
{
    left: Peekable<L>,
    right: Peekable<R>,
}

impl<L, R> Iterator for Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
    L::Item: Ord,
{
    type Item = L::Item;

    fn next(&mut self) -> Option<L::Item> {
        // A source is only taken from when its peeked item is there. So a peeked end stays peeked, and is never passed.
        match (self.left.peek(), self.right.peek()) {
            (Some(left), Some(right)) if right < left => self.right.next(),
            (Some(_), _) => self.left.next(),
            (None, Some(_)) => self.right.next(),
            (None, None) => None,
        }
    }

    /// The sums of the sources' bounds, and one more for an item that is held back. A source that has returned `None`
    /// counts as `(0, Some(0))`. (A [`FusedIterator`] may still be asked.)
    ///
    /// A lower bound that does not fit is `usize::MAX`. There is no upper bound if a source has none or if the sum does not
    /// fit.
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (left_low, left_high) = self.left.size_hint();
        let (right_low, right_high) = self.right.size_hint();
        let high = left_high
            .zip(right_high)
            .and_then(|(left, right)| left.checked_add(right));
        (left_low.saturating_add(right_low), high)
    }
}

/// A promise without code: after the first `None` there is nothing but `None`.
impl<L, R> FusedIterator for Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
    L::Item: Ord,
{
}
