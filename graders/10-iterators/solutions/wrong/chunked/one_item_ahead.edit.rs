//@ wrong: looks one item ahead to see whether another chunk comes
//@ caught by: chunked::cost::a_chunk_takes_just_its_items
//@ instead of
#[derive(Clone, Debug)]
pub struct Chunked<I> {
//@ write
#[derive(Debug)]
pub struct Chunked<I: Iterator> {
    ahead: Option<I::Item>,
//@ instead of
            source: Some(source),
//@ write
            source: Some(source),
            ahead: None,
//@ instead of
        let chunk = Vec::from_iter(source.take(self.size));
//@ write
        let mut chunk = Vec::from_iter(self.ahead.take());
        chunk.extend(source.take(self.size - chunk.len()));
//@ instead of
        if chunk.len() < self.size {
//@ write
        if chunk.len() < self.size {
            self.source = None;
        }
        self.ahead = self.source.as_mut().and_then(Iterator::next);
        if self.ahead.is_none() {
//@ instead of
            return (0, Some(0));
//@ write
            let left = usize::from(self.ahead.is_some());
            return (left, Some(left));
//@ instead of
        let (low, high) = source.size_hint();
//@ write
        let (low, high) = source.size_hint();
        let held = usize::from(self.ahead.is_some());
        let (low, high) = (
            low.saturating_add(held),
            high.and_then(|high| high.checked_add(held)),
        );
