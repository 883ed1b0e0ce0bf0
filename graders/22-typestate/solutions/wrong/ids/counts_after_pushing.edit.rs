//@ wrong: takes the number after the item went in, so each id means the next item
//@ caught only by: ids::behaviour::a_table_finds_what_it_was_given
//@ instead of
        let id = Id::new(self.items.len() as u64);
        self.items.push(item);
        id
//@ write
        self.items.push(item);
        Id::new(self.items.len() as u64)
