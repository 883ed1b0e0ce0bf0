/// The median of some numbers, and where the median of all numbers like these lies with 99% confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Median {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

impl Median {
    /// Without any assumption about the distribution: each number lies below the true median with probability one half, so how
    /// many do is binomial. Fewer than eight numbers cannot give 99%; then the ends are the smallest and the largest.
    pub(crate) fn of(numbers: &[f64]) -> Self {
        let mut sorted = numbers.to_vec();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len() - 1;
        let cut = rank_of_the_low_end(sorted.len()) - 1;
        Self {
            low: sorted[cut],
            middle: f64::midpoint(sorted[last / 2], sorted[sorted.len() / 2]),
            high: sorted[last - cut],
        }
    }
}

/// The rank, from 1, of the interval's low end: the largest `rank` such that fewer than `rank` of `count` fair coins show heads
/// with a probability of 0.5% at most.
fn rank_of_the_low_end(count: usize) -> usize {
    let mut exactly = 0.5_f64.powi(i32::try_from(count).unwrap_or(i32::MAX));
    let mut at_most = exactly;
    let mut rank = 0;
    while at_most <= 0.005 && rank < count {
        exactly *= (count - rank) as f64 / (rank + 1) as f64;
        at_most += exactly;
        rank += 1;
    }
    rank.max(1)
}

#[cfg(test)]
mod tests {
    use super::{Median, rank_of_the_low_end};

    #[test]
    fn the_ends_are_those_of_the_tables() {
        // Ranks from 1 as printed in tables of the sign test, at 0.5% on each side.
        for (count, rank) in [
            (8, 1),
            (10, 1),
            (11, 1),
            (12, 2),
            (15, 3),
            (20, 4),
            (30, 8),
            (50, 16),
        ] {
            assert_eq!(rank_of_the_low_end(count), rank, "{count} numbers");
        }
    }

    #[test]
    fn the_median_lies_in_the_middle() {
        let numbers: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        let expected = Median {
            low: 4.0,
            middle: 10.5,
            high: 17.0,
        };
        assert_eq!(Median::of(&numbers), expected);
        assert_eq!(Median::of(&[2.0]).middle, 2.0);
    }
}
