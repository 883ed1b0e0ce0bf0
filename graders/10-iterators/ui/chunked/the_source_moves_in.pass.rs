use kata_10::chunked::IteratorExt;

fn batches() -> impl Iterator<Item = Vec<u32>> {
    let numbers = 0..100;
    numbers.chunked(10)
}

fn main() {
    let mut numbers = 0..10;
    let first = numbers.by_ref().chunked(3).next();
    let _ = (first, numbers.next(), batches());
}
