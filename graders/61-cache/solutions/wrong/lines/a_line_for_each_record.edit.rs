//@ wrong: counts a line for each record, also where several records share one
//@ caught only by: lines::property::a_walk_brings_in_what_its_field_touches
//@ instead of
        lines += (last + 1).saturating_sub(first);
//@ write
        lines += last - begin / LINE + 1;
