//@ wrong: refuses to insert behind the last value
//@ caught by: row::property::it_agrees_with_vec
//@ instead of
        assert!(index <= len, "the index {index} is beyond the end, {len}");
//@ write
        assert!(index < len, "the index {index} is beyond the end, {len}");
