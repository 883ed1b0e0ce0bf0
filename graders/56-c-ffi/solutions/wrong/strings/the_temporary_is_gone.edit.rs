//@ wrong: keeps a pointer into a `CString` that is dropped at the end of its line
//@ caught by: strings::memory::every_text_is_freed_after_its_last_use
//@ instead of
    let text = CString::new(text)?;
    // SAFETY: `text` ends in NUL and lives until the end of this function.
    let tidied = unsafe { bindings::logbook_tidy(text.as_ptr()) };
//@ write
    #[allow(dangling_pointers_from_temporaries)]
    let text = CString::new(text)?.as_ptr();
    let tidied = unsafe { bindings::logbook_tidy(text) };
