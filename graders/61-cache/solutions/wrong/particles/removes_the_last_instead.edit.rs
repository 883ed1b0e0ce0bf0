//@ wrong: takes the last one where there is none at the index
//@ caught only by: particles::behaviour::nothing_is_removed_where_nothing_is
//@ instead of
    pub fn swap_remove(&mut self, index: usize) -> Particle {
//@ write
    pub fn swap_remove(&mut self, index: usize) -> Particle {
        let index = index.min(self.len() - 1);
