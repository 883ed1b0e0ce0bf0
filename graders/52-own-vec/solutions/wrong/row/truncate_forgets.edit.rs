//@ wrong: counts less, and drops nothing
//@ caught by: row::behaviour::each_value_is_dropped_once
//@ instead of
        // SAFETY: the slots are filled, and do not count as filled any more.
        unsafe {
            let values = self.as_mut_ptr().add(len);
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(values, cut));
        }
//@ write
        let _ = cut;
