use kata_52::into_iter::IntoIter;
use std::sync::MutexGuard;

fn shared<T: Sync>() {}

fn main() {
    shared::<IntoIter<u8>>();
    shared::<IntoIter<MutexGuard<'static, u8>>>(); // `Sync`, though not `Send`
}
