//@ wrong: sees FULL with a Relaxed load: the flag says nothing about the letter
//@ caught only by: handoff::model::a_letter_arrives_whole
//@ instead of
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(FULL, BUSY, Ordering::Relaxed, Ordering::Relaxed)
