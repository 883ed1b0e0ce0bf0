//@ right: takes the whole state out, and puts back what came of it, and counts free places

use std::mem;

#[derive(Debug)]
pub enum SmallVec<T, const N: usize> {
    Here(Buffer<T, N>),
    There(Vec<T>),
}

#[derive(Debug)]
pub struct Buffer<T, const N: usize> {
    places: [T; N],
    free: usize,
}

impl<T: Copy + Default, const N: usize> Buffer<T, N> {
    fn new() -> Self {
        Self {
            places: [T::default(); N],
            free: N,
        }
    }

    fn items(&self) -> &[T] {
        &self.places[..N - self.free]
    }
}

impl<T: Copy + Default, const N: usize> SmallVec<T, N> {
    pub fn new() -> Self {
        Self::Here(Buffer::new())
    }

    pub fn as_slice(&self) -> &[T] {
        match self {
            Self::Here(buffer) => buffer.items(),
            Self::There(heap) => heap,
        }
    }

    pub fn push(&mut self, item: T) {
        self.extend([item]);
    }

    pub fn pop(&mut self) -> Option<T> {
        match self {
            Self::Here(buffer) => {
                let last = buffer.items().last().copied()?;
                buffer.free += 1;
                Some(last)
            }
            Self::There(heap) => heap.pop(),
        }
    }

    pub fn clear(&mut self) {
        while self.pop().is_some() {}
    }
}

impl<T: Copy + Default, const N: usize> Default for SmallVec<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy + Default, const N: usize> Extend<T> for SmallVec<T, N> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        let mut items = items.into_iter();
        let known = items.size_hint().0;
        *self = match mem::take(self) {
            Self::There(mut heap) => {
                heap.extend(items);
                Self::There(heap)
            }
            Self::Here(mut buffer) if known <= buffer.free => {
                let full = loop {
                    if buffer.free == 0 {
                        break items.next();
                    }
                    let Some(item) = items.next() else { break None };
                    buffer.places[N - buffer.free] = item;
                    buffer.free -= 1;
                };
                match full {
                    None => Self::Here(buffer),
                    Some(item) => moved(&buffer, std::iter::once(item).chain(items)),
                }
            }
            Self::Here(buffer) => moved(&buffer, items),
        };
    }
}

fn moved<T: Copy + Default, const N: usize>(
    buffer: &Buffer<T, N>,
    items: impl Iterator<Item = T>,
) -> SmallVec<T, N> {
    let known = buffer.items().len().saturating_add(items.size_hint().0);
    let mut heap = Vec::new();
    heap.reserve_exact(known.max(3 * N));
    heap.extend(buffer.items().iter().copied().chain(items));
    SmallVec::There(heap)
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for SmallVec<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::new();
        list.extend(items);
        list
    }
}
