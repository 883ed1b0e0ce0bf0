//@ wrong: ends at the first input that cannot be read
//@ caught by: files::behaviour::an_error_does_not_end_the_search
//@ instead of
            self.tell(path, &error.to_string())?;
//@ write
            self.tell(path, &error.to_string())?;
            break;
