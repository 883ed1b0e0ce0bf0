//@ wrong: asks for an exclusive reference to look at something
//@ caught only by: lend::compile::looking_asks_for_a_shared_slice
//@ instead of
pub fn lowest(readings: &[i32]) -> Option<i32> {
//@ write
pub fn lowest(readings: &mut [i32]) -> Option<i32> {
