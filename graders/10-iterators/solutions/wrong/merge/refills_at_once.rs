//@ wrong: asks for the next item as soon as it hands one out
//@ caught by: merge::cost::at_most_one_item_is_held_back

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
            (Some(left), Some(right)) if right < left => {
                let item = self.right.next();
                self.right.peek();
                item
            }
            (Some(_), _) => {
                let item = self.left.next();
                self.left.peek();
                item
            }
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
