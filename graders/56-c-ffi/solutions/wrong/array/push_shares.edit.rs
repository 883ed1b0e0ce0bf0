//@ wrong: pushes through a shared reference, since no field of Rust changes
//@ caught only by: array::compile::a_slice_is_lent_until_the_array_moves
//@ instead of
    pub fn push(&mut self, reading: Reading) -> Result<(), OutOfOrder> {
//@ write
    pub fn push(&self, reading: Reading) -> Result<(), OutOfOrder> {
