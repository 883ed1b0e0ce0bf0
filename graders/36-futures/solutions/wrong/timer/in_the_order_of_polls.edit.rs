//@ wrong: wakes in the order in which the sleeps were polled, whatever their deadlines
//@ caught by: timer::behaviour::due_sleeps_are_woken_once_and_in_order, timer::property::deadlines_and_wakes_agree_with_a_sorted_list
//@ instead of
        for waker in due.into_values() {
//@ write
        let mut due = Vec::from_iter(due);
        due.sort_by_key(|((_, number), _)| *number);
        for (_, waker) in due {
