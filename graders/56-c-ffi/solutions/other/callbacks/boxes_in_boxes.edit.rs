//@ right: one pair of functions for all closures: a pointer to a struct that holds a `Box<dyn FnMut>`
//@ instead of
struct Listener<F> {
    hear: F,
//@ write
struct Listener<'a> {
    hear: Box<dyn FnMut(u32) + 'a>,
//@ instead of
            hear: listener,
//@ write
            hear: Box::new(listener),
//@ instead of
            bindings::logbook_bell_listen(bell, Some(hear::<F>), user, Some(release::<F>))
//@ write
            bindings::logbook_bell_listen(bell, Some(hear), user, Some(release))
//@ instead of
unsafe extern "C" fn hear<F: FnMut(u32)>(user: *mut c_void, minute: u32) -> c_int {
//@ write
unsafe extern "C" fn hear(user: *mut c_void, minute: u32) -> c_int {
//@ instead of
    let listener = unsafe { &mut *user.cast::<Listener<F>>() };
//@ write
    let listener = unsafe { &mut *user.cast::<Listener<'_>>() };
//@ instead of
unsafe extern "C" fn release<F>(user: *mut c_void) {
//@ write
unsafe extern "C" fn release(user: *mut c_void) {
//@ instead of
    drop(unsafe { Box::from_raw(user.cast::<Listener<F>>()) });
//@ write
    drop(unsafe { Box::from_raw(user.cast::<Listener<'_>>()) });
