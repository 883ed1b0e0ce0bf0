//@ error: uncoded
//@ says: that must be used
#![deny(unused_must_use)]
use kata_03::guard::Guard;

fn main() {
    Guard::new(1, |_| println!("end")); //~
    println!("work");
}
