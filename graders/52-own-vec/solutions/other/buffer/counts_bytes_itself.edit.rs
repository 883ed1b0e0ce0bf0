//@ right: computes the layout from bytes, and knows about types without size where the capacity is asked for
//@ instead of
        let capacity = if size_of::<T>() == 0 { usize::MAX } else { 0 };
//@ write
        let capacity = 0;
//@ instead of
        self.capacity
    }
//@ write
        if size_of::<T>() == 0 { usize::MAX } else { self.capacity }
    }
//@ instead of
        if slots <= self.capacity {
//@ write
        if slots <= self.capacity() {
//@ instead of
        let Ok(new) = Layout::array::<T>(capacity) else {
            panic!("capacity overflow");
        };
//@ write
        let bytes = capacity.checked_mul(size_of::<T>());
        let new = bytes.and_then(|bytes| Layout::from_size_align(bytes, align_of::<T>()).ok());
        let new = new.expect("capacity overflow");
