//@ wrong: accepts the index behind the last value
//@ caught only by: row::behaviour::an_index_beyond_the_end_panics
//@ instead of
        assert!(index < len, "no value has the index {index}, of {len}");
//@ write
        assert!(index <= len, "no value has the index {index}, of {len}");
