//@ right: holds a pointer that dangles where there is no array, so that there is one way to make the slice
//@ instead of
    data: Option<NonNull<Reading>>,
//@ write
    data: NonNull<Reading>,
//@ instead of
        let data = NonNull::new(data.cast());
//@ write
        let data = NonNull::new(data.cast()).unwrap_or(NonNull::dangling());
//@ instead of
        match self.data {
            // SAFETY: the array is ours, has that many readings, and lives as long as `self`.
            Some(data) => unsafe { slice::from_raw_parts(data.as_ptr(), self.length) },
            None => &[],
        }
//@ write
        // SAFETY: the array is ours, has that many readings, and lives as long as `self`; no readings are nowhere.
        unsafe { slice::from_raw_parts(self.data.as_ptr(), self.length) }
//@ instead of
        if let Some(data) = self.data {
//@ write
        let data = self.data;
        if self.length > 0 {
