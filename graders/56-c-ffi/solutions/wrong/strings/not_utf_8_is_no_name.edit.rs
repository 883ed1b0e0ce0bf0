//@ wrong: treats a name that is not UTF-8 as if there were none
//@ caught by: strings::behaviour::station_names_may_be_missing_or_not_utf_8
//@ instead of
    Some(name.to_string_lossy())
//@ write
    name.to_str().ok().map(Cow::Borrowed)
