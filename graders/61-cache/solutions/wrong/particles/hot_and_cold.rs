//@ wrong: puts the labels aside and keeps the numbers of a particle together: half of the way, and three numbers at a time
//@ caught by: particles::speed::drift_reads_what_moves

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
    hot: Vec<Hot>,
    labels: Vec<[u8; 100]>,
}

#[derive(Clone, Copy, Debug)]
struct Hot {
    position: [f32; 3],
    velocity: [f32; 3],
    mass: f32,
}

impl Hot {
    fn with_label(self, label: [u8; 100]) -> Particle {
        Particle {
            position: self.position,
            velocity: self.velocity,
            mass: self.mass,
            label,
        }
    }
}

impl Particles {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn len(&self) -> usize {
        self.hot.len()
    }

    pub fn is_empty(&self) -> bool {
        self.hot.is_empty()
    }

    pub fn push(&mut self, particle: Particle) {
        self.hot.push(Hot {
            position: particle.position,
            velocity: particle.velocity,
            mass: particle.mass,
        });
        self.labels.push(particle.label);
    }

    pub fn get(&self, index: usize) -> Option<Particle> {
        Some(self.hot.get(index)?.with_label(*self.labels.get(index)?))
    }

    pub fn swap_remove(&mut self, index: usize) -> Particle {
        let hot = self.hot.swap_remove(index);
        hot.with_label(self.labels.swap_remove(index))
    }

    pub fn drift(&mut self, seconds: f32) {
        for particle in &mut self.hot {
            for (position, velocity) in particle.position.iter_mut().zip(particle.velocity) {
                *position += velocity * seconds;
            }
        }
    }

    pub fn heavy(&self, mass: f32) -> usize {
        self.hot
            .iter()
            .filter(|particle| particle.mass >= mass)
            .count()
    }
}
