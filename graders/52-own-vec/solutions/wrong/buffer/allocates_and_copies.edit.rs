//@ wrong: asks for new memory and copies, where `realloc` might not need to
//@ caught only by: buffer::cost::one_request_for_each_growth_and_all_goes_back
//@ instead of
            Some(old) => unsafe { alloc::realloc(self.start.as_ptr().cast(), old, new.size()) },
//@ write
            Some(old) => unsafe {
                let memory = alloc::alloc(new);
                std::ptr::copy_nonoverlapping(self.start.as_ptr().cast(), memory, old.size());
                alloc::dealloc(self.start.as_ptr().cast(), old);
                memory
            },
