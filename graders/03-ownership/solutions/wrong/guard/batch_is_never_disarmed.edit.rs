//@ wrong: forgets to disarm the guard after the work is done
//@ caught by: guard::behaviour::a_finished_batch_stays
//@ instead of
    list.into_inner();
//@ write
