//@ wrong: reads the buffer out, and then ends as every row does
//@ caught by: row::behaviour::into_parts_drops_nothing, row::memory::every_move_stays_within_its_slots
//@ instead of
    pub fn into_parts(mut self) -> (Buffer<T>, usize) {
        // Out of a type with `Drop` nothing can be moved. But something can be left in its place, and then a row ends that
        // owns neither memory nor values.
        let filled = mem::take(&mut self.len);
        (mem::take(&mut self.buffer), filled)
    }
//@ write
    pub fn into_parts(self) -> (Buffer<T>, usize) {
        let row = self;
        (unsafe { ptr::read(&row.buffer) }, row.len)
    }
