//@ prints: [1, 3]
//@ prints: [1, 3]
//@ prints: ["red 2", "green 2", "red 3"]
use kata_26::list;

fn main() {
    println!("{:?}", list![x for Some(x) in [Some(1), None, Some(3)]]);
    println!("{:?}", list![x for x @ 1 | x @ 3 in 0..5]);
    let pairs = [("red", 2), ("green", 2), ("blue", 1), ("red", 3)];
    println!("{:?}", list![format!("{name} {n}") for (name, n @ 2 | n @ 3) in pairs]);
}
