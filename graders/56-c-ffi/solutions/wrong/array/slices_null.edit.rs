//@ wrong: makes a slice of NULL and 0
//@ caught by: array::behaviour::a_series_is_a_slice
//@ instead of
        if data.is_null() {
            return &[];
        }
//@ write
        let _ = data.is_null();
