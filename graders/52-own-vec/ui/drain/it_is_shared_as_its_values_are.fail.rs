//@ error: E0277
use kata_52::drain::Drain;
use std::cell::Cell;

fn shared<T: Sync>() {}

fn main() {
    shared::<Drain<'static, u8>>();
    shared::<Drain<'static, Cell<u8>>>(); //~
}
