//@ wrong: lends the title for ever, as the pointer of C seems to say
//@ caught only by: handle::compile::a_title_is_lent_until_it_changes
//@ instead of
    pub fn title(&self) -> &str {
//@ write
    pub fn title(&self) -> &'static str {
