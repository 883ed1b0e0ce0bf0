//@ wrong: writes `{name}` into a text that no `format!` fills in
//@ caught by: greeting::behaviour::greets_by_name

pub fn greeting(name: &str) -> String {
    if name.is_empty() {
        String::from("Hello, world!")
    } else {
        String::from("Hello, {name}!")
    }
}
