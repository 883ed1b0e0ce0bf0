//@ wrong: wakes all that wait, and lets them find out themselves whether it is time
//@ caught by: timer::behaviour::due_sleeps_are_woken_once_and_in_order, timer::property::deadlines_and_wakes_agree_with_a_sorted_list
//@ instead of
            let later = match shared.now.checked_add(1) {
                Some(next) => shared.waiting.split_off(&(next, 0)),
                None => BTreeMap::new(),
            };
//@ write
            let later = BTreeMap::new();
