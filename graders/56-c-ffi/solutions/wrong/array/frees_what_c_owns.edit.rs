//@ wrong: frees the array with `free`, past the library
//@ caught by: array::behaviour::everything_goes_back_to_c_once
//@ instead of
            unsafe { bindings::logbook_readings_free(data.as_ptr().cast()) };
//@ write
            unsafe { libc::free(data.as_ptr().cast()) };
