//@ wrong: lends a buffer of just the length, so that the NUL takes the place of the last character
//@ caught by: strings::behaviour::a_frame_fits_every_text
//@ instead of
    let mut buffer = vec![0; length + 1];
//@ write
    let mut buffer = vec![0; length];
