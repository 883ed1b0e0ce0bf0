//@ wrong: renames through a shared reference, since no field of Rust changes
//@ caught only by: handle::compile::a_title_is_lent_until_it_changes
//@ instead of
    pub fn rename(&mut self, title: &str) -> Result<(), Error> {
//@ write
    pub fn rename(&self, title: &str) -> Result<(), Error> {
