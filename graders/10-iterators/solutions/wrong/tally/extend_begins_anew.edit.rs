//@ wrong: forgets what was counted before
//@ caught by: tally::behaviour::extending_adds_to_the_counts, tally::property::pairs_agree_with_sorting
//@ instead of
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
//@ write
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.counts.clear();
