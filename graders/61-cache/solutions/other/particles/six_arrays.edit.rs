//@ right: has an array for each direction
//@ instead of
    positions: Vec<[f32; 3]>,
    velocities: Vec<[f32; 3]>,
//@ write
    positions: [Vec<f32>; 3],
    velocities: [Vec<f32>; 3],
//@ instead of
        self.positions.push(particle.position);
        self.velocities.push(particle.velocity);
//@ write
        for axis in 0..3 {
            self.positions[axis].push(particle.position[axis]);
            self.velocities[axis].push(particle.velocity[axis]);
        }
//@ instead of
        Some(Particle {
            position: *self.positions.get(index)?,
            velocity: *self.velocities.get(index)?,
            mass: *self.masses.get(index)?,
//@ write
        let mass = *self.masses.get(index)?;
        Some(Particle {
            position: self.positions.each_ref().map(|axis| axis[index]),
            velocity: self.velocities.each_ref().map(|axis| axis[index]),
            mass,
//@ instead of
            position: self.positions.swap_remove(index),
            velocity: self.velocities.swap_remove(index),
//@ write
            position: self.positions.each_mut().map(|axis| axis.swap_remove(index)),
            velocity: self.velocities.each_mut().map(|axis| axis.swap_remove(index)),
//@ instead of
        let positions = self.positions.as_flattened_mut();
        let velocities = self.velocities.as_flattened();
        for (position, velocity) in positions.iter_mut().zip(velocities) {
            *position += velocity * seconds;
//@ write
        for (positions, velocities) in self.positions.iter_mut().zip(&self.velocities) {
            for (position, velocity) in positions.iter_mut().zip(velocities) {
                *position += velocity * seconds;
            }
//@ instead of
        self.masses.iter().filter(|&&each| each >= mass).count()
//@ write
        let mut count = 0;
        for each in &self.masses {
            if *each >= mass {
                count += 1;
            }
        }
        count
