//@ wrong: leaves those out that weigh just as much
//@ caught only by: particles::behaviour::heavy_ones_are_counted
//@ instead of
        self.masses.iter().filter(|&&each| each >= mass).count()
//@ write
        self.masses.iter().filter(|&&each| each > mass).count()
