//@ wrong: tells `realloc` the number of slots, where it wants bytes
//@ caught by: buffer::memory::all_slots_are_ours_and_go_back, buffer::cost::one_request_for_each_growth_and_all_goes_back
//@ instead of
            Some(old) => unsafe { alloc::realloc(self.start.as_ptr().cast(), old, new.size()) },
//@ write
            Some(old) => unsafe { alloc::realloc(self.start.as_ptr().cast(), old, capacity) },
