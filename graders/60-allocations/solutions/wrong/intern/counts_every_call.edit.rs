//@ wrong: numbers the calls, not the texts
//@ caught by: intern::behaviour::different_texts_are_numbered_in_their_order, intern::property::agrees_with_a_list
//@ instead of
    symbols: HashMap<Rc<str>, Symbol>,
//@ write
    calls: usize,
    symbols: HashMap<Rc<str>, Symbol>,
//@ instead of
            symbols: HashMap::with_capacity(texts),
//@ write
            calls: 0,
            symbols: HashMap::with_capacity(texts),
//@ instead of
        if let Some(symbol) = self.get(text) {
//@ write
        self.calls += 1;
        if let Some(symbol) = self.get(text) {
//@ instead of
        let symbol = Symbol(self.texts.len() as u32);
        let text: Rc<str> = Rc::from(text);
//@ write
        let symbol = Symbol(self.calls as u32 - 1);
        let text: Rc<str> = Rc::from(text);
        self.texts.resize(symbol.index(), Rc::clone(&text));
