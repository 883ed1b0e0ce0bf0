//@ wrong: gives the empty text for a symbol that has none
//@ caught only by: intern::behaviour::symbols_resolve_to_their_texts
//@ instead of
        self.texts.get(symbol.index()).map(|text| &**text)
//@ write
        Some(self.texts.get(symbol.index()).map_or("", |text| &**text))
