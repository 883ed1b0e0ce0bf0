use kata_52::into_iter::IntoIter;
use std::cell::Cell;

fn sent<T: Send>() {}

fn main() {
    sent::<IntoIter<u8>>();
    sent::<IntoIter<Cell<u8>>>();
}
