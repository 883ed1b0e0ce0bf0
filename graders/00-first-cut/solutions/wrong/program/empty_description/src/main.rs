//@ wrong: adds the key `description` and leaves its text empty
//@ caught by: program::behaviour::the_manifest_describes_the_package

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    println!("{}", kata_00::greeting::greeting(&name));
    println!("{}", kata_00::ABOUT);
}
