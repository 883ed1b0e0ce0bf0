//@ wrong: shades the first byte of a frame of zeros
//@ caught by: heap::behaviour::only_a_frame_has_bytes
//@ instead of
        Self::Frame(Box::new([shade; 1024]))
//@ write
        let mut bytes = Box::new([0; 1024]);
        bytes[0] = shade;
        Self::Frame(bytes)
