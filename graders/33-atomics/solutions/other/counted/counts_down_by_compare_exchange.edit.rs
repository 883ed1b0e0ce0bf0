//@ right: counts down in a loop of its own
//@ instead of
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 1 {
//@ write
        let handles = &self.shared().handles;
        let before = handles
            .fetch_update(Ordering::Release, Ordering::Relaxed, |count| Some(count - 1))
            .unwrap_or_default();
        if before == 1 {
