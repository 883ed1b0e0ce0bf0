//@ wrong: says of an unknown text which symbol it would get
//@ caught only by: intern::behaviour::get_keeps_nothing
//@ instead of
        if let Some(symbol) = self.get(text) {
//@ write
        if let Some(&symbol) = self.symbols.get(text) {
//@ instead of
        self.symbols.get(text).copied()
//@ write
        let next = Symbol(self.texts.len() as u32);
        Some(self.symbols.get(text).copied().unwrap_or(next))
