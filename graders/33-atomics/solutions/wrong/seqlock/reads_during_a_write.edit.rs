//@ wrong: compares the two numbers and forgets that an odd one means a write
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
        (before == after && before.is_multiple_of(2)).then_some(reading)
//@ write
        (before == after).then_some(reading)
