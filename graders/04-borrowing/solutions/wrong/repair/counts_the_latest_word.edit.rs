//@ wrong: adds a new word where needed, then takes the last one in any case
//@ caught by: repair::behaviour::each_word_has_one_count
//@ instead of
        let known = self.entries.iter().position(|(known, _)| known == word);
        let at = known.unwrap_or_else(|| {
            self.entries.push((String::from(word), 0));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
//@ write
        if !self.entries.iter().any(|(known, _)| known == word) {
            self.entries.push((String::from(word), 0));
        }
        let at = self.entries.len() - 1;
        &mut self.entries[at].1
