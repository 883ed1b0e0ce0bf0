//@ right: puts the whole output into one text, line breaks and all

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    let greeting = kata_00::greeting::greeting(&name);
    println!("{greeting}\n{}", kata_00::ABOUT);
}
