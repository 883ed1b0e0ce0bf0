//@ wrong: wakes what is due and leaves it on the list
//@ caught by: timer::behaviour::due_sleeps_are_woken_once_and_in_order
//@ instead of
            std::mem::replace(&mut shared.waiting, later)
//@ write
            let due = shared.waiting.clone();
            shared.waiting.extend(later);
            due
