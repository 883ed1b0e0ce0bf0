//@ wrong: puts the counters side by side, eight of them in a line
//@ caught only by: counters::cost::no_two_counters_share_128_bytes
//@ instead of
#[repr(align(128))]
//@ write
