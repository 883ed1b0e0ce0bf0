//@ wrong: loads the count and stores one more: two clones at once count as one
//@ caught only by: counted::model::every_clone_counts
//@ instead of
        self.shared().handles.fetch_add(1, Ordering::Relaxed);
//@ write
        let handles = &self.shared().handles;
        handles.store(handles.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
