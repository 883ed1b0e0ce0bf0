//@ wrong: takes `errno` for the result, which holds anything after a call that worked
//@ caught by: handle::behaviour::a_book_is_written_and_read
//@ instead of
    if status == 0 {
//@ write
    if io::Error::last_os_error().raw_os_error() == Some(0) {
