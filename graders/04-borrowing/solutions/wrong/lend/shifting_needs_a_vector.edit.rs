//@ wrong: asks for the whole vector though its length stays
//@ caught only by: lend::compile::an_array_can_be_shifted_too
//@ instead of
pub fn shift(readings: &mut [i32], by: i32) {
//@ write
pub fn shift(readings: &mut Vec<i32>, by: i32) {
