//@ wrong: holds a `&mut Row<T>`, behind which nothing is covariant
//@ caught only by: drain::compile::it_is_as_its_values_are
//@ instead of
    row: NonNull<Row<T>>,
//@ write
    row: &'a mut Row<T>,
//@ instead of
            row: NonNull::from(self),
//@ write
            row: self,
//@ instead of
        unsafe { self.row.as_mut().as_mut_ptr().add(index) }
//@ write
        unsafe { self.row.as_mut_ptr().add(index) }
//@ instead of
            self.0.row.as_mut().set_len(start + count);
//@ write
            self.0.row.set_len(start + count);
