//@ error: E0277
use kata_52::buffer::Buffer;
use std::rc::Rc;

fn sent<T: Send>() {}

fn main() {
    sent::<Buffer<u8>>();
    sent::<Buffer<Rc<u8>>>(); //~
}
