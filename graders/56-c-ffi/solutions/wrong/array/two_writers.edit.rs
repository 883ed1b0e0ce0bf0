//@ wrong: hands out the array for writing through a shared reference
//@ caught only by: array::compile::a_writer_is_alone
//@ instead of
    pub fn as_mut_slice(&mut self) -> &mut [Reading] {
//@ write
    pub fn as_mut_slice(&self) -> &mut [Reading] {
