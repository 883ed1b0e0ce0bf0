//@ wrong: reads the length the wrong way round
//@ caught by: frames::behaviour::frames_are_found_however_the_bytes_are_cut
//@ instead of
        let length = usize::from(u16::from_be_bytes(*length));
//@ write
        let length = usize::from(u16::from_le_bytes(*length));
