//@ wrong: ties the line to the word as well, as rustc suggests for functions
//@ caught only by: views::compile::a_found_line_outlives_the_word_alone
//@ instead of
    pub fn find(&self, word: &str) -> Option<&str> {
//@ write
    pub fn find<'a>(&'a self, word: &'a str) -> Option<&'a str> {
