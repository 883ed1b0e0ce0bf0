//@ wrong: treats the empty name as any other, and greets nobody
//@ caught by: greeting::behaviour::no_name_stands_for_the_world

pub fn greeting(name: &str) -> String {
    format!("Hello, {name}!")
}
