//! What the speed checks of kata 61 race against: the loops that its contracts name, and nothing around them.
//!
//! None of them is inlined, so their code is the same whatever a check does around the call.

/// Many particles, as far as a loop reads them.
#[derive(Debug)]
pub struct Particles {
    positions: Vec<f32>,
    velocities: Vec<f32>,
    masses: Vec<f32>,
}

impl Particles {
    /// Positions and velocities of three numbers each, one after another.
    pub fn new(positions: Vec<f32>, velocities: Vec<f32>, masses: Vec<f32>) -> Self {
        Self {
            positions,
            velocities,
            masses,
        }
    }

    /// Two arrays without gaps.
    #[inline(never)]
    pub fn drift(&mut self, seconds: f32) {
        for (position, velocity) in self.positions.iter_mut().zip(&self.velocities) {
            *position += velocity * seconds;
        }
    }

    /// One array of masses. The count is a `usize`, as that of a plain `filter` and `count` is; a narrower one would be faster.
    #[inline(never)]
    pub fn heavy(&self, mass: f32) -> usize {
        self.masses.iter().filter(|&&each| each >= mass).count()
    }
}

/// Three loops, of which the innermost runs along rows. All slices hold `size` rows of `size` numbers.
#[inline(never)]
pub fn multiply(left: &[f32], right: &[f32], size: usize, product: &mut [f32]) {
    product.fill(0.0);
    for (factors, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
        for (factor, row) in factors.iter().zip(right.chunks(size)) {
            for (sum, each) in sums.iter_mut().zip(row) {
                *sum += factor * each;
            }
        }
    }
}
