//@ wrong: takes what `fetch_sub` gives for the count that is left, so nobody frees
//@ caught by: counted::property::the_value_lives_as_long_as_a_handle, counted::cost::all_handles_share_one_allocation
//@ instead of
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 1 {
//@ write
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 0 {
