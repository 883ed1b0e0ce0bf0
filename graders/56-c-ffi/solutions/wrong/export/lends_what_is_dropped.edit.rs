//@ wrong: hands out a pointer into a text that is dropped as the function ends
//@ caught by: export::memory::what_c_ends_is_freed
//@ instead of
        Ok(Some(report)) => report.into_raw(),
//@ write
        Ok(Some(report)) => report.as_ptr().cast_mut(),
