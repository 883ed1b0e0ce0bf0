//@ wrong: ends with the exit code 1, as if it meant "true"
//@ caught by: program::behaviour::ends_with_success

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    println!("{}", kata_00::greeting::greeting(&name));
    println!("{}", kata_00::ABOUT);
    std::process::exit(1);
}
