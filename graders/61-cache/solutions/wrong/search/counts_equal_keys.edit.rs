//@ wrong: counts the keys that are not larger
//@ caught by: search::behaviour::ranks_are_right_at_every_size, search::property::agrees_with_counting
//@ instead of
            let smaller = level[node].0.iter().filter(|each| *each < key).count();
//@ write
            let smaller = level[node].0.iter().filter(|each| *each <= key).count();
