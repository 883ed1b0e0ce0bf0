//@ wrong: keeps one text in the map and another one in the list
//@ caught only by: intern::cost::a_new_text_costs_one
//@ instead of
    symbols: HashMap<Rc<str>, Symbol>,
//@ write
    symbols: HashMap<String, Symbol>,
//@ instead of
    texts: Vec<Rc<str>>,
//@ write
    texts: Vec<String>,
//@ instead of
        let text: Rc<str> = Rc::from(text);
        self.texts.push(Rc::clone(&text));
        self.symbols.insert(text, symbol);
//@ write
        self.texts.push(text.to_owned());
        self.symbols.insert(text.to_owned(), symbol);
