//! Code of others runs in the middle of yours: closures, `Clone`, iterators. Each of them may panic, and the row goes on.

use crate::row::Row;
use std::ptr;

/// A row that is being worked through: some slots at the front are done, some at the back are not, and in between is a gap of
/// slots that hold nothing. Until its end the row counts as empty; its end makes the row whole again, in a panic as well.
struct Pass<'r, T> {
    row: &'r mut Row<T>,
    /// How many slots at the front are filled with values that are done.
    done: usize,
    /// From here on, and below `end`, the slots are filled with values whose turn has not come.
    next: usize,
    end: usize,
}

impl<'r, T> Pass<'r, T> {
    fn over(row: &'r mut Row<T>) -> Self {
        let end = row.len();
        // SAFETY: no slot counts as filled, so none is dropped twice.
        unsafe { row.set_len(0) };
        Self {
            row,
            done: 0,
            next: 0,
            end,
        }
    }
}

impl<T> Drop for Pass<'_, T> {
    fn drop(&mut self) {
        let rest = self.end - self.next;
        // SAFETY: the rest moves to slots that are empty, or its own; then the slots in front of the gap are all that is filled.
        unsafe {
            let first = self.row.as_mut_ptr();
            ptr::copy(first.add(self.next), first.add(self.done), rest);
            self.row.set_len(self.done + rest);
        }
    }
}

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
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        let mut pass = Pass::over(self);
        while pass.next < pass.end {
            // SAFETY: the slot at `next` is filled. It counts as done or as gone before anything is dropped.
            unsafe {
                let first = pass.row.as_mut_ptr();
                let value = first.add(pass.next);
                if keep(&*value) {
                    ptr::copy(value, first.add(pass.done), 1);
                    pass.done += 1;
                    pass.next += 1;
                } else {
                    pass.next += 1;
                    ptr::drop_in_place(value);
                }
            }
        }
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
    pub fn update(&mut self, mut change: impl FnMut(T) -> T) {
        let mut pass = Pass::over(self);
        while pass.next < pass.end {
            // SAFETY: the slot at `next` is filled, and is empty for `pass` before `change` has the value.
            unsafe {
                let value = pass.row.as_mut_ptr().add(pass.next).read();
                pass.next += 1;
                let changed = change(value);
                pass.row.as_mut_ptr().add(pass.done).write(changed);
            }
            pass.done += 1;
        }
    }
}

impl<T: Clone> Clone for Row<T> {
    /// A row of the values' clones, in one allocation (none, if there is nothing to store). Its capacity need not be that of
    /// the original.
    ///
    /// If a value panics while it is cloned, the clones made before are dropped, their memory goes back, and the panic goes on
    /// to the caller.
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
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
        let values = values.into_iter();
        self.reserve(values.size_hint().0);
        for value in values {
            self.push(value);
        }
    }
}

impl<T> FromIterator<T> for Row<T> {
    /// An empty row, extended by the values.
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut row = Self::new();
        row.extend(values);
        row
    }
}
