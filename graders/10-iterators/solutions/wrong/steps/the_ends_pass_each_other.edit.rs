//@ wrong: counts for each end apart, so both ends give all numbers
//@ caught by: steps::property::both_ends_agree_with_a_list
//@ instead of
pub struct Steps {
//@ write
pub struct Steps {
    first: u32,
//@ instead of
    left: usize,
//@ write
    left: usize,
    left_behind: usize,
//@ instead of
        Self {
//@ write
        Self {
            first: start,
//@ instead of
            left: left as usize,
//@ write
            left: left as usize,
            left_behind: left as usize,
//@ instead of
        self.left = self.left.checked_sub(1)?;
        Some(self.next + self.left as u32 * self.step)
//@ write
        self.left_behind = self.left_behind.checked_sub(1)?;
        Some(self.first + self.left_behind as u32 * self.step)
