//@ wrong: leaves the order of the fields to Rust
//@ caught by: array::behaviour::a_series_is_a_slice
//@ instead of
#[repr(C)]
//@ write
#[repr(Rust)]
