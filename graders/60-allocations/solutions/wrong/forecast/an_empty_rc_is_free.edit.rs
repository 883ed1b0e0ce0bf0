//@ wrong: forgets that the counts of an `Rc` need a place
//@ caught only by: forecast::cost::a_shared_list_is_forecast
//@ instead of
pub fn shared(_list: &[String]) -> u64 {
//@ write
pub fn shared(list: &[String]) -> u64 {
//@ instead of
    // The counts of an `Rc` stand before its items, so even an empty one is a block of its own. The texts only move.
    1
//@ write
    u64::from(!list.is_empty())
