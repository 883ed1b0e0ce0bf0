//@ right: keeps a sorted list of pairs and boxes the borrowing iterator

use std::vec;

#[derive(Clone, Debug)]
pub struct Tally<T> {
    pairs: Vec<(T, usize)>,
}

impl<T: Ord> Tally<T> {
    fn find(&self, item: &T) -> Result<usize, usize> {
        self.pairs.binary_search_by(|(known, _)| known.cmp(item))
    }

    pub fn count(&self, item: &T) -> usize {
        self.find(item).map_or(0, |position| self.pairs[position].1)
    }
}

impl<T: Ord> FromIterator<T> for Tally<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut items = Vec::from_iter(items);
        items.sort();
        let mut pairs: Vec<(T, usize)> = Vec::new();
        for item in items {
            match pairs.last_mut() {
                Some((last, count)) if *last == item => *count += 1,
                _ => pairs.push((item, 1)),
            }
        }
        Self { pairs }
    }
}

impl<T: Ord> Extend<T> for Tally<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            match self.find(&item) {
                Ok(position) => self.pairs[position].1 += 1,
                Err(position) => self.pairs.insert(position, (item, 1)),
            }
        }
    }
}

impl<T> IntoIterator for Tally<T> {
    type Item = (T, usize);
    type IntoIter = vec::IntoIter<(T, usize)>;

    fn into_iter(self) -> Self::IntoIter {
        self.pairs.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Tally<T> {
    type Item = (&'a T, usize);
    type IntoIter = Box<dyn Iterator<Item = Self::Item> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.pairs.iter().map(|(item, count)| (item, *count)))
    }
}
