//@ wrong: takes every type whose last name is `Option` for std's
//@ caught only by: builder::behaviour::another_option_is_no_option
//@ instead of
    if last != name || !(before.is_empty() || paths.contains(&before.join("::").as_str())) {
//@ write
    if last != name {
