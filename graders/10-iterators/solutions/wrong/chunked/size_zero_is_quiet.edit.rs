//@ wrong: has nothing against a size of 0
//@ caught by: chunked::behaviour::a_size_of_zero_panics
//@ instead of
        assert!(size != 0, "the size of a chunk must not be 0");
//@ write
