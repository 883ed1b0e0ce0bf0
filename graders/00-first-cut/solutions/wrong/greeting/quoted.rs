//@ wrong: shows the name with `{:?}`, which is for developers and puts quotes around it
//@ caught by: greeting::behaviour::greets_by_name

pub fn greeting(name: &str) -> String {
    if name.is_empty() {
        String::from("Hello, world!")
    } else {
        format!("Hello, {name:?}!")
    }
}
