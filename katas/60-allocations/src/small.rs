//! Exercise 6: a vector that needs no heap while it is small.

use std::marker::PhantomData;

/// A list that keeps up to `N` items within itself, and all of its items on the heap as soon as there were more.
///
/// Most lists in a program are short: the arguments of a call, the flags of an option. A `Vec` asks for memory even for one
/// item, and reading it means following a pointer. No `unsafe` is needed here, as items can be copied and have a default
/// value, with which the unused places may be filled.
///
/// # Cost
/// - Up to `N` items cost no allocation.
/// - The item that does not fit any more moves all items to the heap: one allocation, with room for at least `2 * N` items,
///   and for those that are known to come (see `extend`). Up to that many, further items cost nothing. (Where `N` is 0, the
///   first item does not fit: it costs one allocation, and room for that item is enough.)
/// - Once on the heap, the list stays there, and keeps its room there for items to come: however many are taken away again,
///   nothing is given back before the list is dropped. Beyond its room it grows as a `Vec` does; how far is not judged.
/// - Its own size is at most two `usize`s more than its `N` items take, rounded up to whole `usize`s; four `usize`s in all are
///   always allowed. So on a 64-bit machine it is at most ten for a `SmallVec<u64, 8>`, four for a `SmallVec<u8, 16>`, and
///   also four for a `SmallVec<u8, 1>`. (This is judged with items whose alignment is at most that of a `usize`.)
///
/// ```
/// use kata_60::small::SmallVec;
///
/// let mut flags: SmallVec<char, 2> = SmallVec::new();
/// flags.push('v');
/// flags.extend(['q', 'x']);
/// assert_eq!(flags.as_slice(), ['v', 'q', 'x']);
/// assert_eq!(flags.pop(), Some('x'));
/// ```
#[derive(Debug)]
pub struct SmallVec<T, const N: usize> {
    // The fields are yours. This one stands here only because a type must make use of its parameters.
    items: PhantomData<[T; N]>,
}

impl<T: Copy + Default, const N: usize> SmallVec<T, N> {
    /// An empty list. Every `N` is allowed, also 0.
    pub fn new() -> Self {
        todo!()
    }

    /// The items, in the order in which they were pushed.
    pub fn as_slice(&self) -> &[T] {
        todo!()
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        todo!()
    }

    /// Takes the last item away; `None` if there is none.
    pub fn pop(&mut self) -> Option<T> {
        todo!()
    }

    /// Takes all items away.
    pub fn clear(&mut self) {
        todo!()
    }
}

/// Given; it stays as it is.
impl<T: Copy + Default, const N: usize> Default for SmallVec<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy + Default, const N: usize> Extend<T> for SmallVec<T, N> {
    /// Adds all items at the end, in their order.
    ///
    /// As many items as the lower bound of the source's `size_hint` says are known to come. If they do not fit in any more,
    /// all items move to the heap beforehand, to a place for all that are there and all that are known to come; a list that
    /// is on the heap already makes room for all of them at once, too. So where the lower bound is the number of items, the
    /// list asks for memory at most once. The upper bound is no reason to move. Where more come than were known, it is not
    /// judged whether the source is asked for its bounds again.
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        todo!()
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for SmallVec<T, N> {
    /// All items in their order, as `extend` adds them to an empty list.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        todo!()
    }
}
