//@ right: acquires by a load of the count instead of a fence
//@ instead of
            fence(Ordering::Acquire);
//@ write
            self.shared().handles.load(Ordering::Acquire);
