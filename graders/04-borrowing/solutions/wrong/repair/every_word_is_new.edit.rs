//@ wrong: adds the word without looking for it
//@ caught by: repair::behaviour::each_word_has_one_count
//@ instead of
        let known = self.entries.iter().position(|(known, _)| known == word);
        let at = known.unwrap_or_else(|| {
            self.entries.push((String::from(word), 0));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
//@ write
        self.entries.push((String::from(word), 0));
        let at = self.entries.len() - 1;
        &mut self.entries[at].1
