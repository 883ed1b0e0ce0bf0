//@ wrong: shows the name with `{:?}`, which is for developers and puts quotes around it
//@ caught by: greeting::behaviour::greets_by_name
//@ instead of
        format!("Hello, {name}!")
//@ write
        format!("Hello, {name:?}!")
