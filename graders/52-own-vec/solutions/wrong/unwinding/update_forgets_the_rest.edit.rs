//@ wrong: makes the row empty before, and fills it after: if nothing panics
//@ caught by: unwinding::behaviour::update_survives_a_panic_of_change, unwinding::memory::a_pass_leaves_a_whole_row
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
        let len = self.len();
        unsafe { self.set_len(0) };
        for index in 0..len {
            unsafe {
                let slot = self.as_mut_ptr().add(index);
                slot.write(change(slot.read()));
            }
        }
        unsafe { self.set_len(len) };
    }
