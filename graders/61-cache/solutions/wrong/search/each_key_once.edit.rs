//@ wrong: keeps equal keys just once
//@ caught only by: search::property::agrees_with_counting
//@ instead of
        let mut levels = Vec::new();
//@ write
        let mut keys = sorted.to_vec();
        keys.dedup();
        let sorted = &keys;
        let mut levels = Vec::new();
