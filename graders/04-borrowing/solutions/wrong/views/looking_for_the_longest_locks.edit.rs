//@ wrong: asks for an exclusive reference to look
//@ caught only by: views::compile::many_look_and_nobody_writes
//@ instead of
    pub fn longest(&self) -> Option<&str> {
//@ write
    pub fn longest(&mut self) -> Option<&str> {
