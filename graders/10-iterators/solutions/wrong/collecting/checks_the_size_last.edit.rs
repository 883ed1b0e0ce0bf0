//@ wrong: notices a sum that is too large only at the end
//@ caught by: collecting::cost::total_stops_when_the_answer_is_known
//@ instead of
pub fn total(mut amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
//@ write
pub fn total(amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    let sum: Option<u64> = amounts.map(|amount| amount.map(u64::from)).sum();
    u32::try_from(sum?).ok()
