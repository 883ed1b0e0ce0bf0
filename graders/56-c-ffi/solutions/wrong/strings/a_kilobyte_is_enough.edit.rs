//@ wrong: lends a buffer of a fixed size, and takes what fits for the whole
//@ caught by: strings::behaviour::a_frame_fits_every_text
//@ instead of
    let mut buffer = vec![0; length + 1];
//@ write
    let length = length.min(1023);
    let mut buffer = vec![0; length + 1];
//@ instead of
    Ok(String::from_utf8(buffer).expect("a frame around UTF-8 is UTF-8"))
//@ write
    Ok(String::from_utf8_lossy(&buffer).into_owned())
