//@ wrong: looks at the report as a `CStr`, which frees nothing
//@ caught only by: export::memory::what_c_ends_is_freed
//@ instead of
        drop(unsafe { CString::from_raw(text) });
//@ write
        let _ = unsafe { CStr::from_ptr(text) };
