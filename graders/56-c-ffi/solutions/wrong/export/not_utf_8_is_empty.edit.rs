//@ wrong: takes a word that is not UTF-8 for an empty one
//@ caught by: export::behaviour::c_passes_latin_1
//@ instead of
    text.to_str().map_err(|_| TALLY_NOT_UTF8)
//@ write
    Ok(text.to_str().unwrap_or_default())
