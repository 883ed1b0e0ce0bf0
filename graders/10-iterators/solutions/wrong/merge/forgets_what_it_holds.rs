//@ wrong: leaves the items that it holds back out of its hint
//@ caught by: merge::property::items_and_bounds_agree_with_sorting

use std::iter::FusedIterator;

pub fn merge<L, R>(left: L, right: R) -> Merge<L::IntoIter, R::IntoIter>
where
    L: IntoIterator,
    R: IntoIterator<Item = L::Item>,
    L::Item: Ord,
{
    Merge {
        left: Front::new(left.into_iter()),
        right: Front::new(right.into_iter()),
    }
}

struct Front<I: Iterator> {
    source: Option<I>,
    item: Option<I::Item>,
}

impl<I: Iterator> Front<I> {
    fn new(source: I) -> Self {
        Self {
            source: Some(source),
            item: None,
        }
    }

    fn fill(&mut self) {
        if self.item.is_none() {
            self.item = self.source.as_mut().and_then(Iterator::next);
            if self.item.is_none() {
                self.source = None;
            }
        }
    }

    fn bounds(&self) -> (usize, Option<usize>) {
        self.source
            .as_ref()
            .map_or((0, Some(0)), Iterator::size_hint)
    }
}

pub struct Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
{
    left: Front<L>,
    right: Front<R>,
}

impl<L, R> Iterator for Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
    L::Item: Ord,
{
    type Item = L::Item;

    fn next(&mut self) -> Option<L::Item> {
        self.left.fill();
        self.right.fill();
        let right_first = match (&self.left.item, &self.right.item) {
            (Some(left), Some(right)) => right < left,
            (left, _) => left.is_none(),
        };
        if right_first {
            self.right.item.take()
        } else {
            self.left.item.take()
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (left, right) = (self.left.bounds(), self.right.bounds());
        let high = match (left.1, right.1) {
            (Some(left), Some(right)) => left.checked_add(right),
            _ => None,
        };
        (left.0.saturating_add(right.0), high)
    }
}

impl<L, R> FusedIterator for Merge<L, R>
where
    L: Iterator,
    R: Iterator<Item = L::Item>,
    L::Item: Ord,
{
}
