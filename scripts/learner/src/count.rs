use crate::KataStanding;
use syllabus::{Kata, Tier};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many are finished.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

impl Count {
    /// Whether there is something, and all of it is finished.
    pub fn is_complete(self) -> bool {
        self.of > 0 && self.done == self.of
    }
}

/// How far a learner has come in a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierCount {
    /// The tier.
    pub tier: Tier,
    /// Its exercises.
    pub exercises: Count,
    /// Its katas.
    pub katas: Count,
    /// Points of its checks.
    pub points: (u32, u32),
}

/// For each tier that has katas, in order.
pub fn tier_counts(katas: &[(Kata, KataStanding)]) -> Vec<TierCount> {
    let count = |tier: Tier| {
        let mut count = TierCount {
            tier,
            exercises: Count::default(),
            katas: Count::default(),
            points: (0, 0),
        };
        for (kata, standing) in katas.iter().filter(|(kata, _)| kata.tier() == tier) {
            count.katas.of += 1;
            count.katas.done += usize::from(standing.is_finished());
            count.exercises.of += kata.exercises.len();
            count.exercises.done += standing.finished();
            let points = standing.exercises.iter().map(|standing| standing.points());
            count.points.0 += points.sum::<u32>();
            count.points.1 += kata.points();
        }
        count
    };
    let counts = Tier::ALL.into_iter().map(count);
    counts.filter(|count| count.katas.of > 0).collect()
}
