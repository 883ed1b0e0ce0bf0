//@ wrong: gives the log away to the first folder inside
//@ caught by: cursor::behaviour::every_folder_is_counted_and_logged
//@ instead of
        size += total(inner, log.as_deref_mut());
//@ write
        size += total(inner, log.take());
