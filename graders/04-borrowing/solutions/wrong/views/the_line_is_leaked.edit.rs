//@ wrong: lends a copy that lives for ever, and no longer belongs to the notebook
//@ caught only by: views::compile::a_found_line_outlives_the_word_alone, views::compile::what_is_made_outlives_the_notebook, views::compile::nobody_reads_in_a_closed_notebook
//@ instead of
    pub fn find(&self, word: &str) -> Option<&str> {
        let mut lines = self.lines.iter().map(String::as_str);
        lines.find(|line| line.contains(word))
    }
//@ write
    pub fn find(&self, word: &str) -> Option<&'static str> {
        let line = self.lines.iter().find(|line| line.contains(word))?;
        Some(line.clone().leak())
    }
