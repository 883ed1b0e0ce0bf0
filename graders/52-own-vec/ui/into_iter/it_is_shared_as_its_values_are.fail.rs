//@ error: E0277
use kata_52::into_iter::IntoIter;
use std::cell::Cell;

fn shared<T: Sync>() {}

fn main() {
    shared::<IntoIter<u8>>();
    shared::<IntoIter<Cell<u8>>>(); //~
}
