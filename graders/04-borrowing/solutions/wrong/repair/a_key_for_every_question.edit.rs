//@ wrong: makes the key before it knows that it is needed
//@ caught only by: repair::cost::a_known_word_is_not_copied
//@ instead of
        let known = self.entries.iter().position(|(known, _)| known == word);
        let at = known.unwrap_or_else(|| {
            self.entries.push((String::from(word), 0));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
//@ write
        let word = String::from(word);
        let known = self.entries.iter().position(|(known, _)| *known == word);
        let at = known.unwrap_or_else(|| {
            self.entries.push((word, 0));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
