//! Exercise 2: storage that suits its loops.

use kata_61::particles::{Particle, Particles};

/// A particle that is told from all others by its number.
fn particle(number: u8) -> Particle {
    let f = f32::from(number);
    let mut label = [b'.'; 100];
    label[0] = number;
    label[99] = number.wrapping_mul(31);
    Particle {
        position: [f, -f, f + 0.5],
        velocity: [f + 1.0, 2.0, -f],
        mass: 10.0 - f,
        label,
    }
}

/// What a learner is shown of a particle: a label has a hundred bytes, of which two differ.
#[derive(Debug, PartialEq)]
struct Seen {
    position: [f32; 3],
    velocity: [f32; 3],
    mass: f32,
    label: String,
}

impl From<Particle> for Seen {
    fn from(particle: Particle) -> Self {
        let label = particle.label.map(char::from);
        let (ends, dots) = ([label[0], label[99]], &label[1..99]);
        let label = match dots.iter().all(|dot| *dot == '.') {
            true => format!("{}...{}", u32::from(ends[0]), u32::from(ends[1])),
            false => String::from_iter(label),
        };
        Self {
            position: particle.position,
            velocity: particle.velocity,
            mass: particle.mass,
            label,
        }
    }
}

mod behaviour {
    use super::{Particle, Particles, particle};
    use grader_kit::{expect_eq, expect_panic};

    #[grader_kit::test(points = 1, contract = "How many of them weigh `mass` or more.")]
    fn heavy_ones_are_counted() {
        let mut particles = Particles::new();
        let masses = [2.0, 0.5, 2.0, 7.25, 1.75, f32::INFINITY];
        for mass in masses {
            particles.push(Particle {
                mass,
                ..particle(0)
            });
        }
        for (mass, count) in [(0.0, 6), (0.5, 6), (2.0, 4), (2.25, 2), (8.0, 1)] {
            expect_eq!(
                particles.heavy(mass),
                count,
                "mass = {mass}, the particles' masses are {masses:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`swap_remove` panics if there is no particle at this index."
    )]
    fn nothing_is_removed_where_nothing_is() {
        let mut particles = Particles::new();
        for number in 0..3 {
            particles.push(particle(number));
        }
        expect_panic!(
            particles.swap_remove(3).mass,
            "",
            "particles has 3 particles, at the indices 0 to 2"
        );
    }
}

mod property {
    use super::{Particle, Particles, Seen, particle};
    use grader_kit::expect_eq;
    use grader_kit_property::{Just, Strategy, any, collection, for_all, num, prop_oneof};

    #[derive(Clone, Debug)]
    enum Step {
        Push(u8),
        SwapRemove(usize),
        Drift(f32),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            num::u8::ANY.prop_map(Step::Push),
            num::u8::ANY.prop_map(Step::Push),
            any::<u8>().prop_map(|index| Step::SwapRemove(usize::from(index))),
            Just(Step::Drift(0.5)),
            Just(Step::Drift(-2.0)),
        ];
        collection::vec(step, 0..16)
    }

    /// All that can be asked: how many there are, whether there are none, and each one; one index is past the end.
    type Asked = (usize, bool, Vec<Option<Seen>>);

    fn asked(particles: &Particles, count: usize) -> Asked {
        let all = (0..=count).map(|index| particles.get(index).map(Seen::from));
        (particles.len(), particles.is_empty(), all.collect())
    }

    #[grader_kit::test(
        points = 3,
        contract = "After any steps, there are the particles that a list of them would hold, as they were pushed, with positions moved on by `velocity * seconds`."
    )]
    fn agrees_with_a_list() {
        for_all(steps(), |steps| {
            let mut particles = Particles::new();
            let mut list: Vec<Particle> = Vec::new();
            let mut removed: (Vec<Seen>, Vec<Seen>) = Default::default();
            for step in steps {
                match *step {
                    Step::Push(number) => {
                        particles.push(particle(number));
                        list.push(particle(number));
                    }
                    Step::SwapRemove(_) if list.is_empty() => {}
                    Step::SwapRemove(index) => {
                        let index = index % list.len();
                        removed.0.push(particles.swap_remove(index).into());
                        removed.1.push(list.swap_remove(index).into());
                    }
                    Step::Drift(seconds) => {
                        particles.drift(seconds);
                        for Particle {
                            position, velocity, ..
                        } in &mut list
                        {
                            for (position, velocity) in position.iter_mut().zip(velocity) {
                                *position += *velocity * seconds;
                            }
                        }
                    }
                }
            }
            let in_the_list = list.iter().map(|particle| Some(Seen::from(*particle)));
            let expected = (
                list.len(),
                list.is_empty(),
                in_the_list.chain([None]).collect(),
            );
            expect_eq!(
                (asked(&particles, list.len()), removed.0),
                (expected, removed.1),
                "asked are `len`, `is_empty`, and `get` for each index and one more; then all that `swap_remove` returned, its indices taken modulo the length; `Push(n)` is a particle made out of `n`"
            );
        });
    }
}

mod speed {
    use super::{Particles, particle};
    use crate::and_look_at;
    use grader_kit::expect_ok;
    use grader_kit_speed::at_most;
    use kata_61_yardstick as yardstick;
    use std::hint::black_box;

    /// The same particles, so many: the learner's and the yardstick's.
    fn both(count: u32) -> (Particles, yardstick::Particles) {
        let all = || (0..count).map(|number| particle((number % 251) as u8));
        let mut particles = Particles::new();
        for each in all() {
            particles.push(each);
        }
        let arrays = yardstick::Particles::new(
            all().flat_map(|particle| particle.position).collect(),
            all().flat_map(|particle| particle.velocity).collect(),
            all().map(|particle| particle.mass).collect(),
        );
        (particles, arrays)
    }

    #[grader_kit::test(
        points = 3,
        contract = "With 100 000 particles, `drift` takes at most 1.6 times what one plain loop takes over an array of all positions' `f32`s and an array of all velocities'.",
        not_under_miri = "it measures time"
    )]
    fn drift_reads_what_moves() {
        let (mut particles, mut arrays) = both(100_000);
        expect_ok!(and_look_at(
            "which bytes lie between the numbers that the loop needs, and whether it runs\nover a plain slice of `f32`s or over groups of three",
            at_most(
                1.6,
                || black_box(&mut particles).drift(black_box(0.001)),
                || black_box(&mut arrays).drift(black_box(0.001)),
            )
        ));
    }

    #[grader_kit::test(
        points = 3,
        contract = "With 400 000 particles, `heavy` takes at most 3 times what one plain loop takes, which counts in a `usize`, over an array of masses.",
        not_under_miri = "it measures time"
    )]
    fn heavy_reads_masses_alone() {
        // So many that no usual cache holds the records: then a plain loop may be compiled well or badly, and the records
        // still cost more.
        let (particles, arrays) = both(400_000);
        expect_ok!(and_look_at(
            "how many masses a line of 64 bytes holds where you store them",
            at_most(
                3.0,
                || black_box(&particles).heavy(black_box(5.0)),
                || black_box(&arrays).heavy(black_box(5.0)),
            )
        ));
    }
}
