//@ wrong: keeps its memory for ever
//@ caught by: buffer::cost::one_request_for_each_growth_and_all_goes_back, buffer::memory::all_slots_are_ours_and_go_back
//@ instead of
            unsafe { alloc::dealloc(self.start.as_ptr().cast(), layout) };
//@ write
            let _ = layout;
