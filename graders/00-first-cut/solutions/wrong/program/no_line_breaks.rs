//@ wrong: prints with `print!`, which ends no line
//@ caught by: program::behaviour::prints_the_greeting_and_the_description

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    print!("{}", kata_00::greeting::greeting(&name));
    print!("{}", kata_00::ABOUT);
}
