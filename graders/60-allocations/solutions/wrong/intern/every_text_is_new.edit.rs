//@ wrong: gives a known text a new number
//@ caught by: intern::behaviour::different_texts_are_numbered_in_their_order, intern::property::agrees_with_a_list
//@ instead of
        if let Some(symbol) = self.get(text) {
            return symbol;
        }
//@ write

