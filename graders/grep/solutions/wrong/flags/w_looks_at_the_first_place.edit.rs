//@ wrong: with `-w` looks only at the first place where the text stands
//@ caught by: flags::behaviour::w_asks_for_whole_words
//@ instead of
            input.selected += 1;
//@ write
            if self.arguments.words && self.arguments.fixed && !invert {
                let pattern = self.arguments.patterns[0].as_bytes();
                let text = &block[line.clone()];
                let joins = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
                let first = memchr::memmem::find(text, pattern).unwrap_or(0);
                let before = first.checked_sub(1).and_then(|place| text.get(place));
                let after = text.get(first + pattern.len());
                if before.is_some_and(joins) || after.is_some_and(joins) {
                    continue;
                }
            }
            input.selected += 1;
