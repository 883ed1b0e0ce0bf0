//@ error: E0277
use kata_52::into_iter::IntoIter;
use std::rc::Rc;

fn sent<T: Send>() {}

fn main() {
    sent::<IntoIter<u8>>();
    sent::<IntoIter<Rc<u8>>>(); //~
}
