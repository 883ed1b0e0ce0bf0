//@ error: E0599, E0277
use kata_10::chunked::IteratorExt;

fn main() {
    let _ = 5_u32.chunked(2); //~
}
