//@ wrong: makes a `String` first and an `Rc<str>` of that
//@ caught only by: intern::cost::a_new_text_costs_one
//@ instead of
        let text: Rc<str> = Rc::from(text);
//@ write
        let text: Rc<str> = Rc::from(text.to_string());
