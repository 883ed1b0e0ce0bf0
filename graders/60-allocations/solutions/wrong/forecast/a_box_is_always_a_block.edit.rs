//@ wrong: forgets that a value without size needs no place
//@ caught by: forecast::cost::a_box_is_forecast
//@ instead of
    u64::from(size_of::<T>() > 0)
//@ write
    1
