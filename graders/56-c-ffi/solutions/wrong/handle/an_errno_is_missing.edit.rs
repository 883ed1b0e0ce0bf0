//@ wrong: has no error for `ENOTEMPTY`, which only `close` sets
//@ caught by: handle::behaviour::every_errno_has_an_error, handle::behaviour::close_tells_what_a_drop_cannot
//@ instead of
            libc::ENOTEMPTY => Self::Unsigned,
//@ write
            // Who would close a book that is not empty?
