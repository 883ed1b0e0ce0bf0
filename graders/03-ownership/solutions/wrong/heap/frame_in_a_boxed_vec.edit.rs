//@ wrong: makes the vector small with a `Box`, and pays a second allocation to keep a pointer to a pointer
//@ caught by: heap::cost::a_frame_is_allocated_at_once
//@ instead of
    Frame(Box<[u8; 1024]>),
//@ write
    Frame(Box<Vec<u8>>),
//@ instead of
        Self::Frame(Box::new([shade; 1024]))
//@ write
        Self::Frame(Box::new(vec![shade; 1024]))
