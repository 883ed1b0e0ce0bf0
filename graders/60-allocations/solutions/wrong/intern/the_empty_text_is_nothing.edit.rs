//@ wrong: takes the empty text for none when it looks up
//@ caught by: intern::behaviour::different_texts_are_numbered_in_their_order, intern::property::agrees_with_a_list
//@ instead of
        self.symbols.get(text).copied()
//@ write
        self.symbols
            .get(text)
            .copied()
            .filter(|_| !text.is_empty())
