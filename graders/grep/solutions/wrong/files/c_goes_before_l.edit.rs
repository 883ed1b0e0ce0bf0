//@ wrong: counts where both `-l` and `-c` are given
//@ caught by: files::behaviour::l_lists_names
//@ instead of
        if self.arguments.list {
//@ write
        if self.arguments.list && !self.arguments.count {
