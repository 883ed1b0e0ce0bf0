//! A collection of your own that fits wherever std's do: `collect`, `extend` and `for` know it by three traits.

use std::marker::PhantomData;

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
    // The fields are yours.
    items: PhantomData<T>,
}

impl<T: Ord> Tally<T> {
    /// How often `item` came; 0 if it never did.
    pub fn count(&self, item: &T) -> usize {
        todo!()
    }
}

/// Counts all items. Where equal items differ in what `Ord` does not see, the first that came stands for them.
impl<T: Ord> FromIterator<T> for Tally<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        todo!()
    }
}

/// Counts all items on top of those that were counted before.
impl<T: Ord> Extend<T> for Tally<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        todo!()
    }
}

/// Each item once, with its count, in ascending order of the items.
impl<T> IntoIterator for Tally<T> {
    type Item = (T, usize);
    /// The type is yours: one of std's, one that you write, or a box.
    type IntoIter = std::iter::Empty<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        todo!()
    }
}

/// The same pairs in the same order, without giving the tally up: each item is borrowed, each count copied.
impl<'a, T> IntoIterator for &'a Tally<T> {
    type Item = (&'a T, usize);
    /// The type is yours: one of std's, one that you write, or a box.
    type IntoIter = std::iter::Empty<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        todo!()
    }
}
