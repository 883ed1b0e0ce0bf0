//@ wrong: counts down with Release, and then frees without having acquired
//@ caught only by: counted::model::the_last_one_comes_after_all_others, counted::model::a_single_handle_comes_after_all_others
//@ instead of
            fence(Ordering::Acquire);
//@ write
