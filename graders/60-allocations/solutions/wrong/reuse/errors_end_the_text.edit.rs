//@ wrong: takes an error for the end of the text
//@ caught only by: reuse::behaviour::errors_are_handed_on
//@ instead of
    if input.read_line(line)? == 0 {
//@ write
    if input.read_line(line).unwrap_or(0) == 0 {
