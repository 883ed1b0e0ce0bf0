//@ wrong: writes the first half of a pair only
//@ caught by: seqlock::property::a_reader_sees_the_last_write
//@ instead of
        for (place, value) in places.iter().zip(pair) {
//@ write
        for (place, value) in places.iter().zip(pair).take(1) {
