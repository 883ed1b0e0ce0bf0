use kata_52::drain::Drain;
use std::sync::MutexGuard;

fn shared<T: Sync>() {}

fn main() {
    shared::<Drain<'static, u8>>();
    shared::<Drain<'static, MutexGuard<'static, u8>>>(); // `Sync`, though not `Send`
}
