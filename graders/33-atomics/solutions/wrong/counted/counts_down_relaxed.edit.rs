//@ wrong: counts down with Relaxed: the last one may free what another one still reads
//@ caught only by: counted::model::the_last_one_comes_after_all_others, counted::model::a_single_handle_comes_after_all_others
//@ instead of
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 1 {
//@ write
        if self.shared().handles.fetch_sub(1, Ordering::Relaxed) == 1 {
