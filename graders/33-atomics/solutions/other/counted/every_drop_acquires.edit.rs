//@ right: each handle acquires when it counts down, not only the last
//@ instead of
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 1 {
//@ write
        if self.shared().handles.fetch_sub(1, Ordering::AcqRel) == 1 {
//@ instead of
            fence(Ordering::Acquire);
//@ write
