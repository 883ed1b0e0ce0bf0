//@ wrong: prints with `eprintln!`: the same on a screen, but to standard error
//@ caught by: program::behaviour::prints_the_greeting_and_the_description

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    eprintln!("{}", kata_00::greeting::greeting(&name));
    eprintln!("{}", kata_00::ABOUT);
}
