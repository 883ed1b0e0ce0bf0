use kata_52::buffer::Buffer;
use std::cell::Cell;

fn sent<T: Send>() {}

fn main() {
    sent::<Buffer<u8>>();
    sent::<Buffer<Cell<u8>>>();
}
