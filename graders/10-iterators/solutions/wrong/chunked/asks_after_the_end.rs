//@ wrong: asks the source again after it has ended
//@ caught by: chunked::behaviour::a_source_that_has_ended_is_left_alone

#[derive(Clone, Debug)]
pub struct Chunked<I> {
    source: Option<I>,
    size: usize,
}

impl<I: Iterator> Chunked<I> {
    pub fn new(source: I, size: usize) -> Self {
        assert!(size != 0, "the size of a chunk must not be 0");
        Self {
            source: Some(source),
            size,
        }
    }
}

impl<I: Iterator> Iterator for Chunked<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let source = self.source.as_mut()?;
        let chunk = Vec::from_iter(source.take(self.size));
        if chunk.is_empty() {
            self.source = None;
        }
        Some(chunk).filter(|chunk| !chunk.is_empty())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let Some(source) = &self.source else {
            return (0, Some(0));
        };
        let (low, high) = source.size_hint();
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
