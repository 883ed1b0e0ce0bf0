//@ wrong: leaves the row as it was until the end, dropped values and all
//@ caught by: unwinding::behaviour::retain_survives_a_panic_of_keep, unwinding::behaviour::retain_survives_a_panicking_drop, unwinding::memory::a_pass_leaves_a_whole_row
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
        let len = self.len();
        let mut done = 0;
        for next in 0..len {
            unsafe {
                let first = self.as_mut_ptr();
                let value = first.add(next);
                if keep(&*value) {
                    ptr::copy(value, first.add(done), 1);
                    done += 1;
                } else {
                    ptr::drop_in_place(value);
                }
            }
        }
        unsafe { self.set_len(done) };
    }
