//@ wrong: walks the other way when it is borrowed
//@ caught by: tally::behaviour::a_loop_may_borrow

use std::collections::btree_map::{self, BTreeMap};

#[derive(Clone, Debug)]
pub struct Tally<T> {
    counts: BTreeMap<T, usize>,
}

impl<T: Ord> Tally<T> {
    pub fn count(&self, item: &T) -> usize {
        self.counts.get(item).copied().unwrap_or(0)
    }
}

impl<T: Ord> FromIterator<T> for Tally<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut tally = Self {
            counts: BTreeMap::new(),
        };
        tally.extend(items);
        tally
    }
}

impl<T: Ord> Extend<T> for Tally<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            *self.counts.entry(item).or_insert(0) += 1;
        }
    }
}

impl<T> IntoIterator for Tally<T> {
    type Item = (T, usize);
    type IntoIter = btree_map::IntoIter<T, usize>;

    fn into_iter(self) -> Self::IntoIter {
        self.counts.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Tally<T> {
    type Item = (&'a T, usize);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        Iter {
            pairs: self.counts.iter(),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Iter<'a, T> {
    pairs: btree_map::Iter<'a, T, usize>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a T, usize);

    fn next(&mut self) -> Option<Self::Item> {
        self.pairs.next_back().map(|(item, &count)| (item, count))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}
