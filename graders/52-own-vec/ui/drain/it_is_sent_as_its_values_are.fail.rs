//@ error: E0277
use kata_52::drain::Drain;
use std::rc::Rc;

fn sent<T: Send>() {}

fn main() {
    sent::<Drain<'static, u8>>();
    sent::<Drain<'static, Rc<u8>>>(); //~
}
