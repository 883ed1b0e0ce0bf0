//@ wrong: copies as many bytes as there are slots
//@ caught by: buffer::behaviour::growing_keeps_what_is_there
//@ instead of
            Some(old) => unsafe { alloc::realloc(self.start.as_ptr().cast(), old, new.size()) },
//@ write
            Some(old) => unsafe {
                let memory = alloc::alloc(new);
                std::ptr::copy_nonoverlapping(self.start.as_ptr().cast(), memory, self.capacity);
                alloc::dealloc(self.start.as_ptr().cast(), old);
                memory
            },
