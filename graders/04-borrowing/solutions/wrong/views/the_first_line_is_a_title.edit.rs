//@ wrong: takes the first line for a title that nobody changes
//@ caught by: views::behaviour::lines_are_changed_and_looked_at_in_order
//@ instead of
        self.lines.iter_mut()
//@ write
        self.lines.get_mut(1..).unwrap_or_default().iter_mut()
