//@ wrong: makes a `String` to look up with
//@ caught only by: intern::cost::a_known_text_costs_nothing, intern::cost::a_new_text_costs_one
//@ instead of
        self.symbols.get(text).copied()
//@ write
        self.symbols.get(text.to_string().as_str()).copied()
