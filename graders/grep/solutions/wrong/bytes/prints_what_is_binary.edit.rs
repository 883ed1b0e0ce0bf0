//@ wrong: prints lines whatever they hold
//@ caught by: bytes::behaviour::what_is_no_text_is_not_printed
//@ instead of
            if input.binary || nul.is_some_and(|nul| nul < line.end) {
//@ write
            if false {
