#![deny(unused_must_use)]
use kata_03::guard::Guard;

fn main() {
    let _guard = Guard::new(1, |_| println!("end"));
    println!("work");
}
