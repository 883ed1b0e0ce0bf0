//@ wrong: makes an owned text to ask the map with its `entry`
//@ caught only by: intern::cost::a_known_text_costs_nothing
//@ instead of
        if let Some(symbol) = self.get(text) {
            return symbol;
        }
        let symbol = Symbol(self.texts.len() as u32);
        let text: Rc<str> = Rc::from(text);
        self.texts.push(Rc::clone(&text));
        self.symbols.insert(text, symbol);
        symbol
//@ write
        let text: Rc<str> = Rc::from(text);
        let next = Symbol(self.texts.len() as u32);
        let texts = &mut self.texts;
        *self.symbols.entry(text).or_insert_with_key(|text| {
            texts.push(Rc::clone(text));
            next
        })
