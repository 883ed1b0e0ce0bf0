//@ wrong: returns the one greeting that the example shows
//@ caught by: greeting::behaviour::greets_by_name
//@ instead of
        String::from("Hello, world!")
    } else {
        format!("Hello, {name}!")
//@ write
        return String::from("Hello, world!");
//@ instead of
    }
//@ write
    }
    String::from("Hello, Ada!")
