//@ right: lets the row count all values but while one is out, and clones in a loop
//@ instead of
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
//@ write
    pub fn update(&mut self, mut change: impl FnMut(T) -> T) {
        struct Hole<'r, T>(&'r mut Row<T>, usize);

        impl<T> Drop for Hole<'_, T> {
            fn drop(&mut self) {
                let Self(row, hole) = self;
                let len = row.len();
                // SAFETY: the slot is empty, and those behind it move over it.
                unsafe {
                    let hole_in_row = row.as_mut_ptr().add(*hole);
                    hole_in_row.copy_from(hole_in_row.add(1), len - *hole - 1);
                    row.set_len(len - 1);
                }
            }
        }

        for index in 0..self.len() {
            // SAFETY: nobody looks at the slot while it is empty: `hole` has the row, and closes the hole if `change` panics.
            unsafe {
                let value = self.as_mut_ptr().add(index).read();
                let hole = Hole(self, index);
                let changed = change(value);
                hole.0.as_mut_ptr().add(index).write(changed);
                std::mem::forget(hole);
            }
        }
    }
//@ instead of
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
//@ write
    fn clone(&self) -> Self {
        let mut copy = Self::new();
        copy.reserve(self.len());
        for value in self.iter() {
            copy.push(value.clone());
        }
        copy
    }
