//@ wrong: drops the values through a pointer that came from a shared reference
//@ caught only by: into_iter::memory::values_and_memory_have_one_owner
//@ seen by: miri
//@ instead of
            let first = self.buffer.as_ptr().add(self.filled.start);
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(first, self.filled.len()));
//@ write
            ptr::drop_in_place(ptr::from_ref(self.as_slice()).cast_mut());
