//@ wrong: copies the new text and leaves the original behind
//@ caught by: strings::behaviour::the_new_text_goes_back_to_c, strings::memory::every_text_is_freed_after_its_last_use
//@ instead of
    unsafe { bindings::logbook_string_free(tidied) };
//@ write
    let _ = tidied;
