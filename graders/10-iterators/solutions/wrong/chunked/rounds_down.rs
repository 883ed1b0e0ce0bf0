//@ wrong: rounds the bounds down, as `/` does
//@ caught by: chunked::behaviour::bounds_are_divided_and_rounded_up, chunked::property::chunks_and_bounds_agree_with_slices

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
        if chunk.len() < self.size {
            self.source = None;
        }
        Some(chunk).filter(|chunk| !chunk.is_empty())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let Some(source) = &self.source else {
            return (0, Some(0));
        };
        let (low, high) = source.size_hint();
        (low / self.size, high.map(|high| high / self.size))
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
