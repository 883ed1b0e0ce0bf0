//@ wrong: counts a missing amount as 0
//@ caught by: collecting::behaviour::a_total_is_whole_or_none
//@ instead of
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
//@ write
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount.unwrap_or(0)))
