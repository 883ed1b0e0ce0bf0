//@ wrong: ends the last line too
//@ caught by: views::behaviour::line_feeds_stand_between_lines
//@ instead of
        self.lines.join("\n")
//@ write
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
