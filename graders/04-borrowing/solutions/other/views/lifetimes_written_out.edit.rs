//@ right: names the one lifetime that matters, loops, and asks the fields
//@ instead of
    pub fn find(&self, word: &str) -> Option<&str> {
        let mut lines = self.lines.iter().map(String::as_str);
        lines.find(|line| line.contains(word))
    }
//@ write
    pub fn find<'n>(&'n self, word: &str) -> Option<&'n str> {
        for line in self {
            if line.contains(word) {
                return Some(line);
            }
        }
        None
    }
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
        let longest = self.lines.iter().rev().max_by_key(|line| line.len());
        longest.map(|line| &line[..])
    }
//@ instead of
        self.lines.join("\n")
//@ write
        let mut text = String::new();
        for (position, line) in self.lines.iter().enumerate() {
            if position > 0 {
                text.push('\n');
            }
            text.push_str(line);
        }
        text
//@ instead of
    pub fn close(self) -> Vec<String> {
        self.lines
//@ write
    pub fn close(mut self) -> Vec<String> {
        std::mem::take(&mut self.lines)
