//@ wrong: returns the one greeting that the example shows
//@ caught by: greeting::behaviour::greets_by_name

pub fn greeting(name: &str) -> String {
    if name.is_empty() {
        return String::from("Hello, world!");
    }
    String::from("Hello, Ada!")
}
