//@ wrong: keeps all that `drift` leaves alone together, so that `heavy` passes a label for each mass
//@ caught only by: particles::speed::heavy_reads_masses_alone
//@ instead of
    masses: Vec<f32>,
    labels: Vec<[u8; 100]>,
//@ write
    others: Vec<(f32, [u8; 100])>,
//@ instead of
        self.masses.len()
//@ write
        self.others.len()
//@ instead of
        self.masses.is_empty()
//@ write
        self.others.is_empty()
//@ instead of
        self.masses.push(particle.mass);
        self.labels.push(particle.label);
//@ write
        self.others.push((particle.mass, particle.label));
//@ instead of
        Some(Particle {
//@ write
        let (mass, label) = *self.others.get(index)?;
        Some(Particle {
//@ instead of
            mass: *self.masses.get(index)?,
            label: *self.labels.get(index)?,
//@ write
            mass,
            label,
//@ instead of
        Particle {
            position: self.positions.swap_remove(index),
//@ write
        let (mass, label) = self.others.swap_remove(index);
        Particle {
            position: self.positions.swap_remove(index),
//@ instead of
            mass: self.masses.swap_remove(index),
            label: self.labels.swap_remove(index),
//@ write
            mass,
            label,
//@ instead of
        self.masses.iter().filter(|&&each| each >= mass).count()
//@ write
        self.others.iter().filter(|(each, _)| *each >= mass).count()
