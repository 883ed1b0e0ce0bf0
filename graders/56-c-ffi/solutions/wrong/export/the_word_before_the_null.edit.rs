//@ wrong: looks into the word before it has looked at each pointer
//@ caught by: export::behaviour::c_passes_null
//@ instead of
        if count.is_null() {
            return Err(TALLY_NULL);
        }
        // SAFETY: NULL, or a text that stays during the call.
        let word = unsafe { read(word) }?;
//@ write
        let word = unsafe { read(word) }?;
        if count.is_null() {
            return Err(TALLY_NULL);
        }
