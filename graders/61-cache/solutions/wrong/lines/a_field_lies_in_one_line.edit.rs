//@ wrong: does not see that a field may begin in one line and end in the next
//@ caught only by: lines::property::a_walk_brings_in_what_its_field_touches
//@ instead of
        let last = (begin + size - 1) / LINE;
//@ write
        let last = begin / LINE;
