//@ wrong: removes from the back, where removing is cheap
//@ caught by: unwinding::property::retain_agrees_with_vec
//@ instead of
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
//@ write
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        for index in (0..self.len()).rev() {
            if !keep(&self[index]) {
                self.remove(index);
            }
        }
    }
