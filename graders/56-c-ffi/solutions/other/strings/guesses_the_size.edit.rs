//@ right: lends a small buffer first, and a bigger one only where that was too small
//@ instead of
    // SAFETY: `text` ends in NUL; with a size of 0 the buffer may be NULL.
    let length = unsafe { bindings::logbook_frame(text.as_ptr(), ptr::null_mut(), 0) };
    let mut buffer = vec![0; length + 1];
    let start = buffer.as_mut_ptr();
    // SAFETY: `start` leads to as many bytes as we say, and C writes no more than these.
    unsafe { bindings::logbook_frame(text.as_ptr(), start.cast(), buffer.len()) };
    buffer.truncate(length);
//@ write
    let mut buffer: Vec<u8> = Vec::with_capacity(32);
    loop {
        let room = buffer.capacity();
        // SAFETY: the buffer has that much room, and C writes no more.
        let length =
            unsafe { bindings::logbook_frame(text.as_ptr(), buffer.as_mut_ptr().cast(), room) };
        if length < room {
            // SAFETY: C has written so many bytes, and a NUL after them.
            unsafe { buffer.set_len(length) };
            break;
        }
        buffer.reserve(length + 1);
    }
