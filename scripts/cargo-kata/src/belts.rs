//! A belt for each tier, as a dojo gives them: whoever has passed every exercise of a tier has its belt.

use learner::{Count, TierCount};
use syllabus::Tier;

/// How many there are: one a tier.
pub const BELTS: usize = Tier::ALL.len();

/// How many stripes a belt has room for.
pub const STRIPES: u8 = 4;

/// Names and colours, from the first tier to the last. Schools differ in the middle; they agree on white and on black.
const DYES: [(&str, Colour); BELTS] = [
    ("white", Colour(0xf4, 0xf1, 0xe6)),
    ("yellow", Colour(0xf2, 0xc4, 0x3a)),
    ("orange", Colour(0xe8, 0x7f, 0x2f)),
    ("green", Colour(0x3f, 0x9a, 0x56)),
    ("blue", Colour(0x33, 0x72, 0xb8)),
    ("purple", Colour(0x7c, 0x4f, 0xa8)),
    ("red", Colour(0xc2, 0x3b, 0x36)),
    ("brown", Colour(0x7d, 0x4f, 0x2e)),
    ("black", Colour(0x26, 0x28, 0x2e)),
];

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// As CSS and SVG write it: `#f4f1e6`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// A tier's belt, and how much of the way to it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Belt {
    /// Its colour in words.
    pub name: &'static str,
    /// Its colour.
    pub colour: Colour,
    /// The tier that it stands for.
    pub tier: Tier,
    /// Whether every exercise of the tier has passed. A tier without exercises gives no belt.
    pub earned: bool,
    /// One for each quarter of the way that is begun, of [`STRIPES`]; none on a belt that is earned.
    pub stripes: u8,
}

/// The belts, given how many exercises of each tier passed.
pub fn belts(exercises: &[Count; BELTS]) -> [Belt; BELTS] {
    std::array::from_fn(|index| belt(index, exercises[index]))
}

/// The belt of one tier.
pub fn of(tier: &TierCount) -> Option<Belt> {
    let index = Tier::ALL.iter().position(|one| *one == tier.tier)?;
    Some(belt(index, tier.exercises))
}

fn belt(index: usize, exercises: Count) -> Belt {
    let (name, colour) = DYES[index];
    let Count { done, of } = exercises;
    let earned = exercises.is_complete();
    let quarters = match of {
        0 => 0,
        of => (done * usize::from(STRIPES)).div_ceil(of),
    };
    Belt {
        name,
        colour,
        tier: Tier::ALL[index],
        earned,
        stripes: if earned { 0 } else { quarters as u8 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(passed: usize, of: usize) -> (bool, u8) {
        let mut exercises = [Count::default(); BELTS];
        exercises[0] = Count { done: passed, of };
        let belts = belts(&exercises);
        assert!(
            belts[1..]
                .iter()
                .all(|belt| !belt.earned && belt.stripes == 0)
        );
        (belts[0].earned, belts[0].stripes)
    }

    #[test]
    fn a_belt_needs_every_exercise_and_a_stripe_only_a_beginning() {
        for ((passed, of), expected) in [
            ((0, 0), (false, 0)),
            ((0, 8), (false, 0)),
            ((1, 8), (false, 1)),
            ((2, 8), (false, 1)),
            ((3, 8), (false, 2)),
            ((7, 8), (false, 4)),
            ((8, 8), (true, 0)),
            ((1, 2), (false, 2)),
            ((1, 1), (true, 0)),
        ] {
            assert_eq!(first(passed, of), expected, "{passed} of {of}");
        }
    }

    #[test]
    fn the_way_goes_from_white_to_black() {
        let belts = belts(&[Count { done: 1, of: 1 }; BELTS]);
        assert!(belts.iter().all(|belt| belt.earned));
        assert_eq!((belts[0].name, belts[0].tier.name), ("white", "Start"));
        assert_eq!((belts[8].name, belts[8].tier.name), ("black", "Capstones"));
        assert_eq!(belts[0].colour.hex(), "#f4f1e6");
    }
}
