//@ wrong: returns a shared view out of an exclusive one: the line stays locked for others
//@ caught only by: lend::compile::two_views_into_one_line
//@ instead of
pub fn first_word(line: &str) -> &str {
//@ write
pub fn first_word(line: &mut String) -> &str {
