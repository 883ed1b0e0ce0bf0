//! Memory, and nothing but memory: slots for values, and no idea which of them hold one.

use std::alloc::{self, Layout};
use std::ptr::NonNull;

/// Slots in one piece of memory for up to `capacity()` values of type `T`.
///
/// A buffer owns memory, not values: it never reads, moves one by one, or drops a `T`. Who owns the buffer knows which slots
/// are filled.
///
/// - It is `Send` exactly if `T` is, and `Sync` exactly if `T` is: as if it owned a `T` by value.
/// - It is covariant in `T`: a `Buffer<&'static str>` may stand wherever a `Buffer<&'a str>` is asked for.
/// - Dropping it gives its memory back, with the layout with which it was asked for. No value is dropped.
///
/// ```
/// use kata_52::buffer::Buffer;
///
/// let mut buffer = Buffer::<u32>::new();
/// assert_eq!(buffer.capacity(), 0);
/// buffer.grow_to(1);
/// assert_eq!(buffer.capacity(), 4);
/// // SAFETY: there are four slots; the first one is written before it is read.
/// unsafe {
///     buffer.as_ptr().write(7);
///     assert_eq!(buffer.as_ptr().read(), 7);
/// }
/// ```
pub struct Buffer<T> {
    start: NonNull<T>,
    capacity: usize,
}

// SAFETY: nobody else has a pointer to the memory, so whatever may be done with a `T` on another thread may be done there.
unsafe impl<T: Send> Send for Buffer<T> {}
// SAFETY: through `&Buffer<T>` there is nothing to be had but the pointer; using it takes `unsafe` of its own.
unsafe impl<T: Sync> Sync for Buffer<T> {}

impl<T> Buffer<T> {
    /// A buffer without memory: nothing is allocated.
    ///
    /// Its capacity is 0; or `usize::MAX` if `T` has no size, for then no memory is ever needed.
    pub fn new() -> Self {
        let capacity = if size_of::<T>() == 0 { usize::MAX } else { 0 };
        Self {
            start: NonNull::dangling(),
            capacity,
        }
    }

    /// How many slots there are.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The first slot. Never null and always aligned for `T`, even where there is no memory yet.
    ///
    /// The pointer may be used for reading and writing all slots, until `grow_to` or the buffer's end.
    pub fn as_ptr(&self) -> *mut T {
        self.start.as_ptr()
    }

    /// Makes sure that there are at least `slots` slots. What stands in the old ones stands in the same ones afterwards.
    ///
    /// Where the capacity suffices, nothing happens. Otherwise the new capacity is the largest of `slots`, twice the old
    /// capacity, and 4; and the allocator is asked once: `alloc` for the first memory, `realloc` from then on. Where it has
    /// none to give, std's `handle_alloc_error` ends the program (no check asks for that).
    ///
    /// # Panics
    /// With `capacity overflow` in the message, if the new capacity needs more than `isize::MAX` bytes, even where
    /// `slots` alone would not (no check asks for that last case).
    pub fn grow_to(&mut self, slots: usize) {
        if slots <= self.capacity {
            return;
        }
        // From here on `T` has a size. Twice the capacity fits, since the old memory has at most `isize::MAX` bytes.
        let capacity = slots.max(self.capacity * 2).max(4);
        let Ok(new) = Layout::array::<T>(capacity) else {
            panic!("capacity overflow");
        };
        let memory = match self.layout() {
            // SAFETY: the layout has a size, since `T` has one and there are at least four slots.
            None => unsafe { alloc::alloc(new) },
            // SAFETY: the memory came from this allocator with just this layout, and the new size is neither 0 nor too much.
            Some(old) => unsafe { alloc::realloc(self.start.as_ptr().cast(), old, new.size()) },
        };
        let Some(start) = NonNull::new(memory.cast()) else {
            alloc::handle_alloc_error(new);
        };
        self.start = start;
        self.capacity = capacity;
    }

    /// The layout of the memory, if there is any.
    fn layout(&self) -> Option<Layout> {
        if size_of::<T>() == 0 || self.capacity == 0 {
            return None;
        }
        // What has been allocated once is no overflow.
        Layout::array::<T>(self.capacity).ok()
    }
}

impl<T> Default for Buffer<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Drop for Buffer<T> {
    fn drop(&mut self) {
        if let Some(layout) = self.layout() {
            // SAFETY: the memory came from this allocator with just this layout.
            unsafe { alloc::dealloc(self.start.as_ptr().cast(), layout) };
        }
    }
}
