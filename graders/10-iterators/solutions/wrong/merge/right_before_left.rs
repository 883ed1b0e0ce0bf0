//@ wrong: takes the right one of equal items first
//@ caught by: merge::behaviour::of_equal_items_the_left_comes_first

use std::iter::{FusedIterator, Peekable};

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
        match (self.left.peek(), self.right.peek()) {
            (Some(left), Some(right)) if right <= left => self.right.next(),
            (Some(_), _) => self.left.next(),
            (None, Some(_)) => self.right.next(),
            (None, None) => None,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (left_low, left_high) = self.left.size_hint();
        let (right_low, right_high) = self.right.size_hint();
        let high = left_high
            .zip(right_high)
            .and_then(|(left, right)| left.checked_add(right));
        (left_low.saturating_add(right_low), high)
    }
}

impl<L, R> FusedIterator for Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
    L::Item: Ord,
{
}
