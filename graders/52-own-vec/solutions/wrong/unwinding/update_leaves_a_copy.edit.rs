//@ wrong: leaves the old bits in the slot while `change` owns the value
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
        for index in 0..self.len() {
            unsafe {
                let slot = self.as_mut_ptr().add(index);
                slot.write(change(slot.read()));
            }
        }
    }
