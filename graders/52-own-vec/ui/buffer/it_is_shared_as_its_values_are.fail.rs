//@ error: E0277
use kata_52::buffer::Buffer;
use std::cell::Cell;

fn shared<T: Sync>() {}

fn main() {
    shared::<Buffer<u8>>();
    shared::<Buffer<Cell<u8>>>(); //~
}
