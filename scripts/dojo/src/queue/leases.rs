use crate::store::Running;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Which holders still show that they are alive, by this process's own watch.
///
/// No time stands in a lease: the clocks of two hosts differ, and one that jumps would free what is being graded or keep for ever
/// what a dead worker held. A holder counts up its row's beats; whoever sweeps notes when it saw the count change, by a clock that
/// only goes on and that stands still while the machine sleeps.
#[derive(Debug)]
pub struct Leases {
    patience: Duration,
    seen: HashMap<String, (String, i64, Instant)>,
    looked: Option<Instant>,
}

impl Leases {
    /// Holders that are silent for longer than this are taken for dead.
    pub fn new(patience: Duration) -> Self {
        Self {
            patience,
            seen: HashMap::new(),
            looked: None,
        }
    }

    /// Looks at what is held now, and gives back those that have been silent for too long.
    pub fn look<'a>(&mut self, held: &'a [Running], now: Instant) -> Vec<&'a Running> {
        // Whoever looked away, because the database was gone or this process stood still, knows nothing of what it missed.
        if self
            .looked
            .is_some_and(|looked| now.duration_since(looked) > self.patience / 2)
        {
            self.seen.clear();
        }
        self.looked = Some(now);
        let mut seen = HashMap::new();
        let mut silent = Vec::new();
        for running in held {
            let since = match self.seen.get(&running.id) {
                Some((lease, beats, since))
                    if *lease == running.lease && *beats == running.beats =>
                {
                    *since
                }
                _ => now,
            };
            if now.duration_since(since) > self.patience {
                silent.push(running);
            }
            seen.insert(
                running.id.clone(),
                (running.lease.clone(), running.beats, since),
            );
        }
        self.seen = seen;
        silent
    }
}

#[cfg(test)]
mod tests {
    use super::Leases;
    use crate::store::Running;
    use std::time::{Duration, Instant};

    fn held(lease: &str, beats: i64) -> Running {
        Running {
            id: "grading".to_owned(),
            lease: lease.to_owned(),
            beats,
            worker: None,
            tries: 1,
        }
    }

    /// Looks once a second, from one second to another, at a holder that beat so often; whether it was found silent.
    fn silent(
        leases: &mut Leases,
        seconds: std::ops::Range<u64>,
        lease: &str,
        beats: i64,
        start: Instant,
    ) -> bool {
        let mut found = false;
        for second in seconds {
            let now = start + Duration::from_secs(second);
            found |= !leases.look(&[held(lease, beats)], now).is_empty();
        }
        found
    }

    #[test]
    fn only_silence_ends_a_lease() {
        let start = Instant::now();
        let mut leases = Leases::new(Duration::from_secs(15));
        assert!(!silent(&mut leases, 0..15, "a", 1, start));
        assert!(
            !silent(&mut leases, 15..31, "a", 2, start),
            "it beat in between"
        );
        assert!(silent(&mut leases, 31..32, "a", 2, start));
    }

    #[test]
    fn another_holder_begins_anew() {
        let start = Instant::now();
        let mut leases = Leases::new(Duration::from_secs(15));
        assert!(!silent(&mut leases, 0..15, "a", 1, start));
        assert!(!silent(&mut leases, 15..31, "b", 1, start));
    }

    #[test]
    fn nobody_is_dead_because_the_sweeper_slept() {
        let start = Instant::now();
        let mut leases = Leases::new(Duration::from_secs(15));
        assert!(!silent(&mut leases, 0..5, "a", 1, start));
        assert!(!silent(&mut leases, 500..516, "a", 1, start));
        assert!(silent(&mut leases, 516..517, "a", 1, start));
    }
}
