//@ wrong: ends with 0 whenever nothing failed
//@ caught by: literal::behaviour::the_status_tells_whether_a_line_was_selected
//@ instead of
        Ok(()) => Ok(NOTHING_SELECTED),
//@ write
        Ok(()) => Ok(SELECTED),
