//@ wrong: waits in a loop that tells nobody of it
//@ caught only by: spinlock::model::holders_come_one_after_the_other, spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
            hint::spin_loop();
//@ write
