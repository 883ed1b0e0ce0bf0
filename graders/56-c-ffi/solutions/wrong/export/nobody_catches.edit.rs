//@ wrong: lets a panic reach the border, where the process ends
//@ caught by: export::behaviour::a_panic_is_a_status_to_c
//@ instead of
    match catch_unwind(AssertUnwindSafe(work)) {
//@ write
    match Ok::<_, ()>(work()) {
