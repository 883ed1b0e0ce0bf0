//! The facade's `std::hint`.

/// Tells that the thread waits for another one: the model lets that one go on.
pub fn spin_loop() {
    loom::hint::spin_loop();
}
