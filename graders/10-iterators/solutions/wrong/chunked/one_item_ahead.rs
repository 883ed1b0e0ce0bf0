//@ wrong: looks one item ahead to see whether another chunk comes
//@ caught by: chunked::cost::a_chunk_takes_just_its_items

#[derive(Debug)]
pub struct Chunked<I: Iterator> {
    ahead: Option<I::Item>,
    source: Option<I>,
    size: usize,
}

impl<I: Iterator> Chunked<I> {
    pub fn new(source: I, size: usize) -> Self {
        assert!(size != 0, "the size of a chunk must not be 0");
        Self {
            source: Some(source),
            ahead: None,
            size,
        }
    }
}

impl<I: Iterator> Iterator for Chunked<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let source = self.source.as_mut()?;
        let mut chunk = Vec::from_iter(self.ahead.take());
        chunk.extend(source.take(self.size - chunk.len()));
        if chunk.len() < self.size {
            self.source = None;
        }
        self.ahead = self.source.as_mut().and_then(Iterator::next);
        if self.ahead.is_none() {
            self.source = None;
        }
        Some(chunk).filter(|chunk| !chunk.is_empty())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let Some(source) = &self.source else {
            let left = usize::from(self.ahead.is_some());
            return (left, Some(left));
        };
        let (low, high) = source.size_hint();
        let held = usize::from(self.ahead.is_some());
        let (low, high) = (
            low.saturating_add(held),
            high.and_then(|high| high.checked_add(held)),
        );
        (
            low.div_ceil(self.size),
            high.map(|high| high.div_ceil(self.size)),
        )
    }
}

pub trait IteratorExt: Iterator {
    fn chunked(self, size: usize) -> Chunked<Self>
    where
        Self: Sized,
    {
        Chunked::new(self, size)
    }
}

impl<I: Iterator + ?Sized> IteratorExt for I {}
