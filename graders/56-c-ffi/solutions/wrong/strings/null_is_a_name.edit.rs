//@ wrong: reads through the NULL that stands for no station
//@ caught by: strings::behaviour::station_names_may_be_missing_or_not_utf_8
//@ instead of
    if name.is_null() {
        return None;
    }
//@ write
    let _ = name.is_null();
