//@ wrong: gives a counter one line, though lines are fetched in pairs
//@ caught only by: counters::cost::no_two_counters_share_128_bytes
//@ instead of
#[repr(align(128))]
//@ write
#[repr(align(64))]
