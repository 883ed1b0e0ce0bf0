//@ error: E0502
use kata_04::lend::first_word;

fn main() {
    let mut line = String::from("wind north");
    let first = first_word(&line);
    let second = first_word(&line[4..]);
    line.clear(); //~
    println!("{first} {second} {line}");
}
