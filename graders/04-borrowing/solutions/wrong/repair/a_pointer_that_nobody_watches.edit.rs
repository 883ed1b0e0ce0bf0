//@ wrong: silences the borrow checker with a raw pointer
//@ caught only by: repair::craft::nothing_is_cloned_and_nothing_is_unsafe
//@ instead of
        let known = self.entries.iter().position(|(known, _)| known == word);
        let at = known.unwrap_or_else(|| {
            self.entries.push((String::from(word), 0));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
//@ write
        let entries: *mut Vec<(String, u32)> = &mut self.entries;
        // SAFETY: the draft's loop, with nobody watching.
        for (known, count) in unsafe { &mut *entries } {
            if known == word {
                return count;
            }
        }
        self.entries.push((String::from(word), 0));
        let at = self.entries.len() - 1;
        &mut self.entries[at].1
