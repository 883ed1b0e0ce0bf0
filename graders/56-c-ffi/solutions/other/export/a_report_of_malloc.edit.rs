//@ right: gives out a copy in memory of C's own, and frees that
//@ instead of
        Ok(Some(report)) => report.into_raw(),
//@ write
        // SAFETY: the report ends in NUL.
        Ok(Some(report)) => unsafe { libc::strdup(report.as_ptr()) },
//@ instead of
        drop(unsafe { CString::from_raw(text) });
//@ write
        unsafe { libc::free(text.cast()) };
