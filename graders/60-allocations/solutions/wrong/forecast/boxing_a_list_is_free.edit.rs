//@ wrong: takes `into_boxed_slice` for a change of type alone
//@ caught only by: forecast::cost::a_tightened_list_is_forecast
//@ instead of
    u64::from(0 < length && length < capacity)
//@ write
    0
