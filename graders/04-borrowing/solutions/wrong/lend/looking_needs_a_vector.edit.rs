//@ wrong: borrows the owner where a slice would do: an array has no `Vec`
//@ caught only by: lend::compile::looking_asks_for_a_shared_slice
//@ instead of
pub fn lowest(readings: &[i32]) -> Option<i32> {
//@ write
pub fn lowest(readings: &Vec<i32>) -> Option<i32> {
