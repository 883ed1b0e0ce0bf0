//@ wrong: takes `r#type` for the name
//@ caught by: field_names::behaviour::a_raw_name_is_told_bare
//@ instead of
        .map(|name| name.unraw().to_string());
//@ write
        .map(|name| name.to_string());
