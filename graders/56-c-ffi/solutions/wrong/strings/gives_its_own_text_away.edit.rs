//@ wrong: lets go of its own text with `into_raw`, though C only looks at it
//@ caught only by: strings::memory::every_text_is_freed_after_its_last_use
//@ instead of
    let tidied = unsafe { bindings::logbook_tidy(text.as_ptr()) };
//@ write
    let tidied = unsafe { bindings::logbook_tidy(text.into_raw()) };
