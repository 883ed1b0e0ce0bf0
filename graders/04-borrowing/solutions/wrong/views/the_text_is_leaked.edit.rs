//@ wrong: lends what it has just made, by never freeing it
//@ caught only by: views::compile::what_is_made_outlives_the_notebook
//@ instead of
    pub fn joined(&self) -> String {
        self.lines.join("\n")
//@ write
    pub fn joined(&self) -> &str {
        self.lines.join("\n").leak()
