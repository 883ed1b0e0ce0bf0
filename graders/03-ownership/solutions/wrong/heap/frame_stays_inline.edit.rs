//@ wrong: leaves the frame inside, so every ping is as large as a frame
//@ caught by: heap::cost::a_message_is_small
//@ instead of
    Frame(Box<[u8; 1024]>),
//@ write
    Frame([u8; 1024]),
//@ instead of
        Self::Frame(Box::new([shade; 1024]))
//@ write
        Self::Frame([shade; 1024])
