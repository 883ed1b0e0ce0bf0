//@ error: E0382
use kata_03::tickets::Programme;

fn main() {
    let first = Programme { title: String::from("Lear") };
    let second = first;
    println!("{} {}", second.title, first.title); //~
}
