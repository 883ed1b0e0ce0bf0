//@ wrong: gives its own variables the hygiene of the place of the call
//@ caught only by: list::behaviour::names_stay_apart
//@ instead of
    let [list, item] = ["list", "item"].map(|name| Ident::new(name, Span::mixed_site()));
//@ write
    let [list, item] = ["list", "item"].map(|name| Ident::new(name, Span::call_site()));
