//@ wrong: takes the copy of a list of texts for a copy of their pointers
//@ caught only by: forecast::cost::a_copy_is_forecast
//@ instead of
    u64::from(!list.is_empty()) + texts as u64
//@ write
    u64::from(!list.is_empty())
