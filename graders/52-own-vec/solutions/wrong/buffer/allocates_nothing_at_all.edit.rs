//@ wrong: asks the allocator for zero bytes where `T` has no size
//@ caught by: buffer::cost::no_memory_before_it_is_needed, buffer::behaviour::it_grows_in_doubles
//@ instead of
        let capacity = if size_of::<T>() == 0 { usize::MAX } else { 0 };
//@ write
        let capacity = 0;
