//@ wrong: knows `Option` and `Vec` without a path only
//@ caught by: builder::behaviour::an_option_may_be_left_out, builder::behaviour::each_appends_one
//@ instead of
    if last != name || !(before.is_empty() || paths.contains(&before.join("::").as_str())) {
//@ write
    if last != name || !before.is_empty() {
