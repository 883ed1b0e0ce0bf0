//! Memory, and nothing but memory: slots for values, and no idea which of them hold one.

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
    // A first guess: the fields are yours. Does it keep what is said above?
    start: *mut T,
    capacity: usize,
}

impl<T> Buffer<T> {
    /// A buffer without memory: nothing is allocated.
    ///
    /// Its capacity is 0; or `usize::MAX` if `T` has no size, for then no memory is ever needed.
    pub fn new() -> Self {
        todo!()
    }

    /// How many slots there are.
    pub fn capacity(&self) -> usize {
        todo!()
    }

    /// The first slot. Never null and always aligned for `T`, even where there is no memory yet.
    ///
    /// The pointer may be used for reading and writing all slots, until `grow_to` or the buffer's end.
    pub fn as_ptr(&self) -> *mut T {
        todo!()
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
        todo!()
    }
}

impl<T> Default for Buffer<T> {
    fn default() -> Self {
        Self::new()
    }
}

// What is missing besides the bodies: `impl Drop`, and what it takes to cross threads.
