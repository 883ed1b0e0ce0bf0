//@ wrong: drops the value and keeps its memory
//@ caught only by: counted::cost::all_handles_share_one_allocation
//@ instead of
            drop(unsafe { Box::from_raw(self.shared.as_ptr()) });
//@ write
            unsafe { std::ptr::drop_in_place(&raw mut (*self.shared.as_ptr()).value) };
