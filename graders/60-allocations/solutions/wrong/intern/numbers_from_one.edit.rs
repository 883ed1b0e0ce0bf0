//@ wrong: gives the first text the number 1
//@ caught by: intern::behaviour::different_texts_are_numbered_in_their_order
//@ instead of
        self.0 as usize
//@ write
        self.0 as usize + 1
//@ instead of
        self.texts.get(symbol.index()).map(|text| &**text)
//@ write
        self.texts.get(symbol.0 as usize).map(|text| &**text)
