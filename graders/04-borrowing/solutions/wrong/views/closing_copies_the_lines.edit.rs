//@ wrong: copies the lines of a notebook that is dropped at once
//@ caught only by: views::cost::closing_hands_the_lines_over
//@ instead of
    pub fn close(self) -> Vec<String> {
        self.lines
//@ write
    pub fn close(self) -> Vec<String> {
        self.lines.clone()
