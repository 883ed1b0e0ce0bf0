//! Exercise 2: the same records, stored for the loops that run over them.

/// What a simulation knows of one particle, as callers hand it over and get it back: 128 bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Particle {
    /// Where it is.
    pub position: [f32; 3],
    /// How far it moves in a second.
    pub velocity: [f32; 3],
    /// What it weighs.
    pub mass: f32,
    /// What people call it. No loop reads it.
    pub label: [u8; 100],
}

/// Many particles, each at an index from 0 on.
///
/// How they are stored is yours to decide. The two loops, [`drift`](Self::drift) and [`heavy`](Self::heavy), run a hundred
/// times a second over all of them, and each should bring in the bytes that it needs and no others.
#[derive(Clone, Debug, Default)]
pub struct Particles {
    // Yours to decide.
}

impl Particles {
    /// No particles yet.
    pub fn new() -> Self {
        todo!()
    }

    /// How many there are.
    ///
    /// ```
    /// assert_eq!(kata_61::particles::Particles::new().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        todo!()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        todo!()
    }

    /// Adds one, at the index that `len` was.
    pub fn push(&mut self, particle: Particle) {
        todo!()
    }

    /// All that is known of the particle at this index; `None` where there is none.
    ///
    /// ```
    /// use kata_61::particles::{Particle, Particles};
    ///
    /// let dust = Particle { position: [1.0, 2.0, 3.0], velocity: [0.0, 0.0, 4.0], mass: 0.5, label: [b'-'; 100] };
    /// let mut particles = Particles::new();
    /// particles.push(dust);
    ///
    /// assert_eq!(particles.get(0), Some(dust));
    /// assert_eq!(particles.get(1), None);
    /// ```
    pub fn get(&self, index: usize) -> Option<Particle> {
        todo!()
    }

    /// Takes the particle at this index out; the last one moves to its index. All others stay where they are.
    ///
    /// # Panics
    /// If there is no particle at this index.
    pub fn swap_remove(&mut self, index: usize) -> Particle {
        todo!()
    }

    /// Moves all of them on: to each of the three numbers of a position, it adds that of the velocity times `seconds`. Nothing
    /// else changes. (Whether the product is rounded before it is added does not matter. But `mul_add` is a slow call where the
    /// build may not use the processor's instruction for it.)
    ///
    /// It brings in positions and velocities only, and the processor can take several numbers at once. With 100 000
    /// particles it takes at most 1.6 times what one plain loop takes over an array of all positions' `f32`s and an array of
    /// all velocities'. A loop over records of 128 bytes takes some six times as long, one over records of 28 bytes that leave out
    /// the labels twice as long.
    ///
    /// ```
    /// # use kata_61::particles::{Particle, Particles};
    /// let mut particles = Particles::new();
    /// particles.push(Particle { position: [1.0, 2.0, 3.0], velocity: [0.0, -1.0, 4.0], mass: 0.5, label: [b'-'; 100] });
    /// particles.drift(0.5);
    ///
    /// assert_eq!(particles.get(0).map(|particle| particle.position), Some([1.0, 1.5, 5.0]));
    /// ```
    pub fn drift(&mut self, seconds: f32) {
        todo!()
    }

    /// How many of them weigh `mass` or more, as `>=` has it: a NaN does not.
    ///
    /// It brings in masses only. With 400 000 particles it takes at most 3 times what one plain loop takes, which counts in a
    /// `usize`, over an array of masses. A loop over records of 128 bytes takes six times as long or more, and so does one over
    /// masses that lie beside their labels. Masses that lie beside positions or velocities cost less here, but make `drift` slow.
    ///
    /// ```
    /// # use kata_61::particles::{Particle, Particles};
    /// let mut particles = Particles::new();
    /// for mass in [0.5, 2.0, 3.0] {
    ///     particles.push(Particle { position: [0.0; 3], velocity: [0.0; 3], mass, label: [b'-'; 100] });
    /// }
    ///
    /// assert_eq!(particles.heavy(2.0), 2);
    /// ```
    pub fn heavy(&self, mass: f32) -> usize {
        todo!()
    }
}
