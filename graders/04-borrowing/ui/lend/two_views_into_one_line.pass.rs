use kata_04::lend::first_word;

fn main() {
    let mut line = String::from("wind north");
    let first = first_word(&line);
    let second = first_word(&line[4..]);
    println!("{first} {second} {line}");
    line.clear();
}
