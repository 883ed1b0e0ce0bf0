//! Code of others runs in the middle of yours: closures, `Clone`, iterators. Each of them may panic, and the row goes on.

use crate::row::Row;

impl<T> Row<T> {
    /// Keeps the values for which `keep` says `true` and drops the others. `keep` is asked once for each value, from first to
    /// last; a value that is not kept is dropped before `keep` is asked for the next one. Those that are kept stay in their
    /// order. Nothing is allocated.
    ///
    /// If `keep` panics, or a value that is not kept panics while it is dropped, the panic goes on to the caller, and the row
    /// then holds, in their order, the values that were to be kept and those that `keep` has not answered for. No value is
    /// dropped twice, none is leaked.
    ///
    /// ```
    /// use kata_52::row::Row;
    ///
    /// let mut row: Row<_> = (0..6).collect();
    /// row.retain(|number| number % 3 != 0);
    /// assert_eq!(row[..], [1, 2, 4, 5]);
    /// ```
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        todo!()
    }

    /// Puts `change(value)` in each value's place, from first to last. Nothing is allocated.
    ///
    /// If `change` panics, the panic goes on to the caller. The value that it was called with is its own to drop; the row then
    /// holds, in their order, the values that were changed before and those whose turn had not come. No value is dropped
    /// twice, none is leaked.
    ///
    /// ```
    /// use kata_52::row::Row;
    ///
    /// let mut row: Row<_> = ["a", "b"].into_iter().map(String::from).collect();
    /// row.update(|text| text + "!");
    /// assert_eq!(row[..], ["a!", "b!"]);
    /// ```
    pub fn update(&mut self, change: impl FnMut(T) -> T) {
        todo!()
    }
}

impl<T: Clone> Clone for Row<T> {
    /// A row of the values' clones, in one allocation (none, if there is nothing to store). Its capacity need not be that of
    /// the original.
    ///
    /// If a value panics while it is cloned, the clones made before are dropped, their memory goes back, and the panic goes on
    /// to the caller.
    fn clone(&self) -> Self {
        todo!()
    }
}

impl<T> Extend<T> for Row<T> {
    /// Pushes all values that come. Room for the lower bound of the iterator's `size_hint` is reserved once, before the first.
    ///
    /// `size_hint` is safe to implement, so it may lie: where more values come than it said, or fewer, the row nevertheless holds
    /// just those that came. If the iterator panics, the row keeps what has come before.
    ///
    /// # Panics
    /// As `reserve`, also where nothing but the lower bound asks for so much (no check asks for that); and as `push`.
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        todo!()
    }
}

impl<T> FromIterator<T> for Row<T> {
    /// An empty row, extended by the values.
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        todo!()
    }
}
