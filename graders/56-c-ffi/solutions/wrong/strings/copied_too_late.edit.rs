//@ wrong: gives the text back first and copies it then
//@ caught by: strings::behaviour::a_text_is_tidied, strings::memory::every_text_is_freed_after_its_last_use
//@ instead of
    unsafe { bindings::logbook_string_free(tidied) };
//@ write
    let _ = tidied;
//@ instead of
    let copy = copy.to_string_lossy().into_owned();
//@ write
    unsafe { bindings::logbook_string_free(tidied) };
    let copy = copy.to_string_lossy().into_owned();
