//@ wrong: lets the sum wrap around
//@ caught by: collecting::behaviour::a_total_is_whole_or_none
//@ instead of
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
//@ write
    amounts.try_fold(0_u32, |sum, amount| Some(sum.wrapping_add(amount?)))
