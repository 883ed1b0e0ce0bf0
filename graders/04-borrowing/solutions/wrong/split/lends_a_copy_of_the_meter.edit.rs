//@ wrong: keeps the return type as given: a meter, but not the mixer's
//@ caught only by: split::behaviour::what_is_lent_is_the_mixers_own, split::compile::tracks_and_meter_are_used_together
//@ instead of
    pub fn tracks_and_meter(&mut self) -> (&mut [Track], &mut Meter) {
        (&mut self.tracks, &mut self.desk.meter)
//@ write
    pub fn tracks_and_meter(&mut self) -> (&mut [Track], Meter) {
        (&mut self.tracks, self.desk.meter)
