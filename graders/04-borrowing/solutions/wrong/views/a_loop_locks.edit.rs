//@ wrong: hands out shared views, but locks the notebook for it
//@ caught only by: views::compile::many_look_and_nobody_writes
//@ instead of
    pub fn iter(&self) -> slice::Iter<'_, String> {
//@ write
    pub fn iter(&mut self) -> slice::Iter<'_, String> {
//@ instead of
        self.iter()
//@ write
        self.lines.iter()
