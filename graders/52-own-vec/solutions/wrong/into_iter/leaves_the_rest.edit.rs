//@ wrong: drops the memory, and not what is still in it
//@ caught by: into_iter::behaviour::what_did_not_come_out_is_dropped_once, into_iter::memory::values_and_memory_have_one_owner
//@ instead of
            let first = self.buffer.as_ptr().add(self.filled.start);
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(first, self.filled.len()));
//@ write
