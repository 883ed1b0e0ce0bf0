//@ wrong: returns a copy, which no longer knows of the line
//@ caught only by: lend::compile::two_views_into_one_line
//@ instead of
pub fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default()
//@ write
pub fn first_word(line: &str) -> String {
    String::from(line.split_whitespace().next().unwrap_or_default())
