//@ wrong: treats the empty name as any other, and greets nobody
//@ caught by: greeting::behaviour::no_name_stands_for_the_world
//@ instead of
    if name.is_empty() {
        String::from("Hello, world!")
    } else {
        format!("Hello, {name}!")
    }
//@ write
    format!("Hello, {name}!")
