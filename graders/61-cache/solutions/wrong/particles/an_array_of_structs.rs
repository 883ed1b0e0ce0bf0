//@ wrong: keeps the records as they come, so that each loop passes 128 bytes for the few that it reads
//@ caught only by: particles::speed::drift_reads_what_moves, particles::speed::heavy_reads_masses_alone

/// What a simulation knows of one particle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Particle {
    pub position: [f32; 3],
    pub velocity: [f32; 3],
    pub mass: f32,
    pub label: [u8; 100],
}

#[derive(Clone, Debug, Default)]
pub struct Particles {
    all: Vec<Particle>,
}

impl Particles {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn push(&mut self, particle: Particle) {
        self.all.push(particle);
    }

    pub fn get(&self, index: usize) -> Option<Particle> {
        self.all.get(index).copied()
    }

    pub fn swap_remove(&mut self, index: usize) -> Particle {
        self.all.swap_remove(index)
    }

    pub fn drift(&mut self, seconds: f32) {
        for particle in &mut self.all {
            for (position, velocity) in particle.position.iter_mut().zip(particle.velocity) {
                *position += velocity * seconds;
            }
        }
    }

    pub fn heavy(&self, mass: f32) -> usize {
        self.all
            .iter()
            .filter(|particle| particle.mass >= mass)
            .count()
    }
}
