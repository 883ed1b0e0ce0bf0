//@ wrong: takes and drops the rest one by one, up to the first that panics
//@ caught by: into_iter::behaviour::a_panicking_drop_leaves_no_other_value_behind, into_iter::memory::values_and_memory_have_one_owner
//@ instead of
        // SAFETY: the slots are filled, and nobody looks at them after this; then the buffer gives the memory back.
        unsafe {
            let first = self.buffer.as_ptr().add(self.filled.start);
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(first, self.filled.len()));
        }
//@ write
        self.for_each(drop);
