//@ wrong: goes from the last value to the first
//@ caught by: unwinding::property::update_clone_and_extend_agree_with_vec
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
        let mut behind = 0;
        while behind < self.len() {
            let index = self.len() - 1 - behind;
            let value = self.remove(index);
            self.insert(index, change(value));
            behind += 1;
        }
    }
