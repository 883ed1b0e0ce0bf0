//@ wrong: passes on what stands before a NUL, and says nothing of the rest
//@ caught by: strings::behaviour::a_nul_within_is_refused
//@ instead of
    let text = CString::new(text)?;
    // SAFETY: `text` ends in NUL and lives until the end of this function.
//@ write
    let text = CString::new(text.split('\0').next().unwrap_or_default())?;
