//@ wrong: counts the values when all have come
//@ caught by: unwinding::behaviour::extend_keeps_what_came_before_a_panic
//@ instead of
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        let values = values.into_iter();
        self.reserve(values.size_hint().0);
        for value in values {
            self.push(value);
        }
    }
//@ write
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        let values = values.into_iter();
        self.reserve(values.size_hint().0);
        let mut len = self.len();
        for value in values {
            if len == self.capacity() {
                unsafe { self.set_len(len) };
                self.reserve(1);
            }
            unsafe { self.as_mut_ptr().add(len).write(value) };
            len += 1;
        }
        unsafe { self.set_len(len) };
    }
