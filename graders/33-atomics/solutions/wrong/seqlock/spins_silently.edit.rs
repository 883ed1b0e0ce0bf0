//@ wrong: waits in a loop that tells nobody of it
//@ caught only by: seqlock::model::a_reader_tries_again
//@ instead of
            hint::spin_loop();
//@ write
