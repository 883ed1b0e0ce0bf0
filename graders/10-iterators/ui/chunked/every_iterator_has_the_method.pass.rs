use kata_10::chunked::{Chunked, IteratorExt};

fn pairs<I: Iterator>(items: I) -> Chunked<I> {
    items.chunked(2)
}

fn boxed(items: Box<dyn Iterator<Item = u32> + '_>) -> usize {
    items.chunked(2).count()
}

fn main() {
    let lines: Vec<String> = "a long line"
        .chars()
        .chunked(4)
        .map(String::from_iter)
        .collect();
    let mut numbers = [1, 2, 3].into_iter();
    let first: Option<Vec<u32>> = (&mut numbers).chunked(2).next();
    let _ = (lines, first, boxed(Box::new(0..5)), pairs(1..));
}
