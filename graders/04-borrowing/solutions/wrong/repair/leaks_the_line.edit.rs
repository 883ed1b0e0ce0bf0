//@ wrong: keeps the local alive for ever, so that the view cannot dangle
//@ caught only by: repair::cost::unquoted_is_a_view
//@ instead of
    let line = text.trim();
//@ write
    let line: &str = String::from(text.trim()).leak();
