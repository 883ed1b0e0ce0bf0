//@ error: E0382
use kata_10::chunked::IteratorExt;

fn main() {
    let mut numbers = 0..10;
    let first = numbers.chunked(3).next();
    let _ = (first, numbers.next()); //~
}
