//@ wrong: waits in a loop that tells nobody of it
//@ caught only by: once::model::one_makes_the_value_for_all
//@ instead of
            hint::spin_loop();
//@ write
