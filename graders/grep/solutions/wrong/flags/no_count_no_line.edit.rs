//@ wrong: prints no count where it is 0
//@ caught by: flags::behaviour::c_counts_lines
//@ instead of
        } else if self.arguments.count {
//@ write
        } else if self.arguments.count && input.selected > 0 {
