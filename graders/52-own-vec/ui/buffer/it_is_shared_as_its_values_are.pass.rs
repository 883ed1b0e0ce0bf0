use kata_52::buffer::Buffer;
use std::sync::MutexGuard;

fn shared<T: Sync>() {}

fn main() {
    shared::<Buffer<u8>>();
    shared::<Buffer<MutexGuard<'static, u8>>>(); // `Sync`, though not `Send`
}
