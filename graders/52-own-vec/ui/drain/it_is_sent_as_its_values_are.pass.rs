use kata_52::drain::Drain;
use std::cell::Cell;

fn sent<T: Send>() {}

fn main() {
    sent::<Drain<'static, u8>>();
    sent::<Drain<'static, Cell<u8>>>();
}
