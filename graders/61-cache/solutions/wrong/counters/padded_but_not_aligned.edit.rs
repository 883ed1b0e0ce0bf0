//@ wrong: makes a counter 128 bytes large, which says nothing about where the first one begins
//@ caught only by: counters::cost::no_two_counters_share_128_bytes
//@ instead of
#[derive(Debug, Default)]
#[repr(align(128))]
struct Slot(AtomicU64);
//@ write
#[derive(Debug, Default)]
struct Slot(AtomicU64, [u64; 15]);
