//@ wrong: counts a reallocation where the whole block is given back
//@ caught only by: forecast::cost::a_tightened_list_is_forecast
//@ instead of
    u64::from(0 < length && length < capacity)
//@ write
    u64::from(length < capacity)
