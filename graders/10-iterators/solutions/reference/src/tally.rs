//! A collection of your own that fits wherever std's do: `collect`, `extend` and `for` know it by three traits.

use std::collections::btree_map::{self, BTreeMap};

/// How often each of some items came: a map from items to counts that never holds a count of 0.
///
/// ```
/// use kata_10::tally::Tally;
///
/// let mut votes: Tally<&str> = ["tea", "coffee", "tea"].into_iter().collect();
/// votes.extend(["water"]);
/// assert_eq!((votes.count(&"tea"), votes.count(&"milk")), (2, 0));
///
/// for (drink, count) in &votes {
///     println!("{drink}: {count}");
/// }
/// assert_eq!(Vec::from_iter(votes), [("coffee", 1), ("tea", 2), ("water", 1)]);
/// ```
#[derive(Clone, Debug)]
pub struct Tally<T> {
    counts: BTreeMap<T, usize>,
}

impl<T: Ord> Tally<T> {
    /// How often `item` came; 0 if it never did.
    pub fn count(&self, item: &T) -> usize {
        self.counts.get(item).copied().unwrap_or(0)
    }
}

/// Counts all items. Where equal items differ in what `Ord` does not see, the first that came stands for them.
impl<T: Ord> FromIterator<T> for Tally<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut tally = Self {
            counts: BTreeMap::new(),
        };
        tally.extend(items);
        tally
    }
}

/// Counts all items on top of those that were counted before.
impl<T: Ord> Extend<T> for Tally<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            *self.counts.entry(item).or_insert(0) += 1;
        }
    }
}

/// Each item once, with its count, in ascending order of the items.
impl<T> IntoIterator for Tally<T> {
    type Item = (T, usize);
    type IntoIter = btree_map::IntoIter<T, usize>;

    fn into_iter(self) -> Self::IntoIter {
        self.counts.into_iter()
    }
}

/// The same pairs in the same order, without giving the tally up: each item is borrowed, each count copied.
impl<'a, T> IntoIterator for &'a Tally<T> {
    type Item = (&'a T, usize);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        Iter {
            pairs: self.counts.iter(),
        }
    }
}

/// What a loop over a borrowed [`Tally`] walks with. A type of its own, so that the map behind it may change.
#[derive(Clone, Debug)]
pub struct Iter<'a, T> {
    pairs: btree_map::Iter<'a, T, usize>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a T, usize);

    fn next(&mut self) -> Option<Self::Item> {
        self.pairs.next().map(|(item, &count)| (item, count))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}
