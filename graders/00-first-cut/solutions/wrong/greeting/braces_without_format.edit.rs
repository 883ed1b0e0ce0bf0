//@ wrong: writes `{name}` into a text that no `format!` fills in
//@ caught by: greeting::behaviour::greets_by_name
//@ instead of
        format!("Hello, {name}!")
//@ write
        String::from("Hello, {name}!")
