//@ wrong: uses a `Vec`, whose length and capacity take their place in every message
//@ caught by: heap::cost::a_message_is_small
//@ instead of
    Frame(Box<[u8; 1024]>),
//@ write
    Frame(Vec<u8>),
//@ instead of
        Self::Frame(Box::new([shade; 1024]))
//@ write
        Self::Frame(vec![shade; 1024])
