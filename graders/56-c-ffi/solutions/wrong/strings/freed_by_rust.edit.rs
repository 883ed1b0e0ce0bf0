//@ wrong: takes the text of C into a `CString`, whose drop frees it behind the back of the library
//@ caught by: strings::behaviour::the_new_text_goes_back_to_c
//@ instead of
    unsafe { bindings::logbook_string_free(tidied) };
//@ write
    drop(unsafe { CString::from_raw(tidied) });
