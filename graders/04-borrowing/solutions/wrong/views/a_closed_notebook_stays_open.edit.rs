//@ wrong: copies the lines, and leaves the notebook as it is
//@ caught only by: views::compile::nobody_reads_in_a_closed_notebook, views::cost::closing_hands_the_lines_over
//@ instead of
    pub fn close(self) -> Vec<String> {
        self.lines
//@ write
    pub fn close(&self) -> Vec<String> {
        self.lines.clone()
