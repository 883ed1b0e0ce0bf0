//@ wrong: ends with 0 where lines were selected, whatever failed
//@ caught by: files::behaviour::an_error_does_not_end_the_search
//@ instead of
        Ok(()) if grep.failed => Ok(FAILED),
//@ write
        Ok(()) if grep.failed && !grep.selected => Ok(FAILED),
