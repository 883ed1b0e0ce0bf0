//@ wrong: writes the greeting anew, without the rule for the empty name, instead of asking the library
//@ caught by: program::behaviour::prints_the_greeting_and_the_description

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    println!("Hello, {name}!");
    println!("{}", kata_00::ABOUT);
}
