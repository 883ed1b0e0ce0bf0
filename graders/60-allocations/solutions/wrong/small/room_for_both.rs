//@ wrong: has a buffer and a vector side by side, so each list has room for both
//@ caught only by: small::cost::it_takes_room_for_one_of_both

#[derive(Debug)]
pub struct SmallVec<T, const N: usize> {
    buffer: [T; N],
    length: usize,
    heap: Vec<T>,
}

impl<T: Copy + Default, const N: usize> SmallVec<T, N> {
    pub fn new() -> Self {
        Self {
            buffer: [T::default(); N],
            length: 0,
            heap: Vec::new(),
        }
    }

    pub fn as_slice(&self) -> &[T] {
        if self.heap.capacity() > 0 {
            &self.heap
        } else {
            &self.buffer[..self.length]
        }
    }

    pub fn push(&mut self, item: T) {
        self.make_room(1);
        if self.heap.capacity() > 0 {
            self.heap.push(item);
        } else {
            self.buffer[self.length] = item;
            self.length += 1;
        }
    }

    pub fn pop(&mut self) -> Option<T> {
        if self.heap.capacity() > 0 {
            return self.heap.pop();
        }
        self.length = self.length.checked_sub(1)?;
        Some(self.buffer[self.length])
    }

    pub fn clear(&mut self) {
        self.heap.clear();
        self.length = 0;
    }

    fn make_room(&mut self, more: usize) {
        if self.heap.capacity() == 0 && self.length + more > N {
            self.heap.reserve_exact((self.length + more).max(2 * N));
            self.heap.extend_from_slice(&self.buffer[..self.length]);
        }
    }
}

impl<T: Copy + Default, const N: usize> Default for SmallVec<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy + Default, const N: usize> Extend<T> for SmallVec<T, N> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        let items = items.into_iter();
        self.make_room(items.size_hint().0);
        if self.heap.capacity() > 0 {
            self.heap.extend(items);
        } else {
            items.for_each(|item| self.push(item));
        }
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for SmallVec<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::new();
        list.extend(items);
        list
    }
}
