//@ wrong: begins again after the first `None`
//@ caught by: steps::property::both_ends_agree_with_a_list
//@ instead of
    left: usize,
//@ write
    left: usize,
    all: (u32, usize),
//@ instead of
            left: left as usize,
//@ write
            left: left as usize,
            all: (start, left as usize),
//@ instead of
    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
//@ write
    fn next(&mut self) -> Option<u32> {
        let Some(left) = self.left.checked_sub(1) else {
            (self.next, self.left) = self.all;
            return None;
        };
        self.left = left;
