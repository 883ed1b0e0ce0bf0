//@ right: lets the slice do the moving, and reads the buffer out of a row that never ends
//@ instead of
    pub fn insert(&mut self, index: usize, value: T) {
        let len = self.len;
        assert!(index <= len, "the index {index} is beyond the end, {len}");
        self.reserve(1);
        // SAFETY: there is room for the values from `index` on one slot further; the slot that they leave is written.
        unsafe {
            let slot = self.as_mut_ptr().add(index);
            slot.copy_to(slot.add(1), len - index);
            slot.write(value);
        }
        self.len = len + 1;
    }
//@ write
    pub fn insert(&mut self, index: usize, value: T) {
        assert!(index <= self.len, "index {index} > {}", self.len);
        self.push(value);
        self[index..].rotate_right(1);
    }
//@ instead of
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        assert!(index < len, "no value has the index {index}, of {len}");
        self.len = len - 1;
        // SAFETY: the slot is filled, and is overwritten by its neighbour, or does not count as filled any more.
        unsafe {
            let slot = self.as_mut_ptr().add(index);
            let value = slot.read();
            slot.copy_from(slot.add(1), len - index - 1);
            value
        }
    }
//@ write
    pub fn remove(&mut self, index: usize) -> T {
        assert!(index < self.len, "index {index} >= {}", self.len);
        self[index..].rotate_left(1);
        self.len -= 1;
        // SAFETY: the slot was the last filled one, and does not count as filled any more.
        unsafe { self.as_mut_ptr().add(self.len).read() }
    }
//@ instead of
        self.truncate(0);
//@ write
        // SAFETY: nobody looks at the values after this.
        unsafe { ptr::drop_in_place(&mut **self) };
//@ instead of
    pub fn into_parts(mut self) -> (Buffer<T>, usize) {
        // Out of a type with `Drop` nothing can be moved. But something can be left in its place, and then a row ends that
        // owns neither memory nor values.
        let filled = mem::take(&mut self.len);
        (mem::take(&mut self.buffer), filled)
    }
//@ write
    pub fn into_parts(self) -> (Buffer<T>, usize) {
        let row = mem::ManuallyDrop::new(self);
        // SAFETY: the row is never looked at again, not even to be dropped, so the buffer has one owner.
        (unsafe { ptr::read(&row.buffer) }, row.len)
    }
