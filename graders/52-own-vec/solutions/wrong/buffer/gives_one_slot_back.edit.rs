//@ wrong: gives memory back with the layout of one value
//@ caught only by: buffer::memory::all_slots_are_ours_and_go_back
//@ seen by: miri
//@ instead of
        if let Some(layout) = self.layout() {
//@ write
        if self.layout().is_some() {
            let layout = Layout::new::<T>();
