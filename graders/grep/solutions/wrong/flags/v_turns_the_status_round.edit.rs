//@ wrong: with `-v` turns the status round as well
//@ caught by: flags::behaviour::v_selects_the_other_lines
//@ instead of
        Ok(()) if grep.selected => Ok(SELECTED),
//@ write
        Ok(()) if grep.selected != arguments.invert => Ok(SELECTED),
