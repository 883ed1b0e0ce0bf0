//@ prints: [0, 1, 4]
//@ prints: [(1, 0), (3, 0), (3, 1), (3, 2)]
//@ prints: ["bx", "by", "cx", "cy"]
//@ prints: [0, 0]
//@ prints: [0, 1, 10, 11]
//@ prints: [2, 3]
//@ prints: []
use kata_26::list;

fn main() {
    println!("{:?}", list![x * x for x in 0..3]);
    println!("{:?}", list![(x, y) for x in 1..4 if x != 2 for y in 0..x]);
    let letters = ["a", "b", "c"];
    println!("{:?}", list![format!("{l}{r}") for l in letters if l > "a" for r in ["x", "y"]]);
    println!("{:?}", list![x for x in -1..5 if x >= 0 if x < 1 for _ in 0..2]);
    println!("{:?}", list![number for row in [[0, 1], [10, 11]] for number in row]);
    let options = [Some(1), None, Some(2), Some(3)];
    println!("{:?}", list![n for option in options if let Some(n) = option && n > 1]);
    let nothing: Vec<u8> = list![x for x in [0; 0]];
    println!("{nothing:?}");
}
