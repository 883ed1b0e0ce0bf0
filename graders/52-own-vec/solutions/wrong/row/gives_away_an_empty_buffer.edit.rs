//@ wrong: drops the values first, so that its own end has nothing to drop
//@ caught by: row::behaviour::into_parts_drops_nothing
//@ instead of
        let filled = mem::take(&mut self.len);
//@ write
        let filled = self.len;
        self.truncate(0);
