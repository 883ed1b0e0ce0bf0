//@ wrong: folds, which goes to the end even when the answer is known
//@ caught by: collecting::cost::total_stops_when_the_answer_is_known
//@ instead of
pub fn total(mut amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
//@ write
pub fn total(amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.fold(Some(0_u32), |sum, amount| sum?.checked_add(amount?))
