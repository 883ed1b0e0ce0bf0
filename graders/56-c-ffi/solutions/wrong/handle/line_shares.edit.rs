//@ wrong: lends the line buffer to several at once, since `line` sounds like reading
//@ caught only by: handle::compile::a_line_is_lent_until_the_next
//@ instead of
    pub fn line(&mut self, index: usize) -> Result<&str, Error> {
//@ write
    pub fn line(&self, index: usize) -> Result<&str, Error> {
