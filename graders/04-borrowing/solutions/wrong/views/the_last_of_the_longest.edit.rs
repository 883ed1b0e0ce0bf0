//@ wrong: overlooks that `max_by_key` takes the last of equals
//@ caught by: views::behaviour::the_first_of_the_longest_lines
//@ instead of
    pub fn longest(&self) -> Option<&str> {
        let lines = self.lines.iter().map(String::as_str);
        lines.reduce(
            |best, line| {
                if line.len() > best.len() { line } else { best }
            },
        )
    }
//@ write
    pub fn longest(&self) -> Option<&str> {
        let lines = self.lines.iter().map(String::as_str);
        lines.max_by_key(|line| line.len())
    }
