//@ wrong: holds a `*mut T`, which is invariant
//@ caught only by: buffer::compile::it_is_covariant
//@ instead of
    start: NonNull<T>,
//@ write
    start: *mut T,
//@ instead of
            start: NonNull::dangling(),
//@ write
            start: NonNull::dangling().as_ptr(),
//@ instead of
        self.start.as_ptr()
//@ write
        self.start
//@ instead of
            Some(old) => unsafe { alloc::realloc(self.start.as_ptr().cast(), old, new.size()) },
//@ write
            Some(old) => unsafe { alloc::realloc(self.start.cast(), old, new.size()) },
//@ instead of
        self.start = start;
//@ write
        self.start = start.as_ptr();
//@ instead of
            unsafe { alloc::dealloc(self.start.as_ptr().cast(), layout) };
//@ write
            unsafe { alloc::dealloc(self.start.cast(), layout) };
