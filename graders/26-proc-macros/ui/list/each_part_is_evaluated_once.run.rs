//@ prints: outer
//@ prints: if 0
//@ prints: if 1
//@ prints: inner 1
//@ prints: body 1 a
//@ prints: body 1 b
//@ prints: ["1a", "1b"]
use kata_26::list;

fn outer() -> std::ops::Range<u32> {
    println!("outer");
    0..2
}

fn is_wanted(x: u32) -> bool {
    println!("if {x}");
    x > 0
}

fn inner(x: u32) -> [char; 2] {
    println!("inner {x}");
    ['a', 'b']
}

fn body(x: u32, y: char) -> String {
    println!("body {x} {y}");
    format!("{x}{y}")
}

fn main() {
    let texts = list![body(x, y) for x in outer() if is_wanted(x) for y in inner(x)];
    println!("{texts:?}");
}
