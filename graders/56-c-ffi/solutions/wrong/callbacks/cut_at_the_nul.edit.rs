//@ wrong: visits what stands before a NUL, and says nothing of the rest
//@ caught by: callbacks::behaviour::words_are_visited_until_break
//@ instead of
    let text = CString::new(text)?;
//@ write
    let text = CString::new(text.split('\0').next().unwrap_or_default())?;
