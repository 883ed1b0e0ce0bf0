//! Trying again where that helps, for as long as that helps.

use crate::host::{Answered, Failure};
use crate::say;
use crate::times::in_words;
use std::cell::Cell;
use std::thread::sleep;
use std::time::{Duration, Instant};
use terminal_text::StatusLine;

/// The first pause, and the longest.
const SHORTEST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// The longest that somebody is left to wait where the host says how long that is.
const LONGEST_WAIT: u64 = 120;

/// So often does an answer that cannot be understood get another chance.
const MOST_MISUNDERSTANDINGS: u32 = 4;

/// How long, and before whom.
pub struct Patience<'a> {
    status: &'a StatusLine,
    limit: Duration,
    /// What is safe and how to go on, where the patience ends.
    afterwards: String,
    has_said: Cell<bool>,
    /// Whether nothing was sent yet that could be lost.
    is_outside: bool,
}

impl<'a> Patience<'a> {
    /// For so long without any answer; then it is said how to go on.
    pub fn new(status: &'a StatusLine, limit: Duration, afterwards: String) -> Self {
        Self {
            status,
            limit,
            afterwards,
            has_said: Cell::new(false),
            is_outside: false,
        }
    }

    /// The same for somebody who is not in yet: there was no connection that could be gone, and no work that could be lost.
    pub fn before_the_door(mut self) -> Self {
        self.is_outside = true;
        self
    }

    /// Asks until there is an answer, or something after which asking again is of no use.
    ///
    /// # Errors
    /// Where the host says no, or the patience is at its end.
    pub fn ask<T>(&self, request: impl Fn() -> Answered<T>) -> Answered<T> {
        let began = Instant::now();
        let mut pause = SHORTEST_PAUSE;
        let mut misunderstandings = 0;
        loop {
            let (reason, wait, told) = match request() {
                Err(Failure::Unreachable(reason)) => {
                    let told = if self.is_outside {
                        format!("{reason}; trying again for some seconds …")
                    } else {
                        format!(
                            "the connection to the host is gone ({reason}); trying again, your work is safe …"
                        )
                    };
                    (reason, varied(pause), told)
                }
                Err(Failure::NotUnderstood(reason)) => {
                    misunderstandings += 1;
                    if misunderstandings > MOST_MISUNDERSTANDINGS {
                        return Err(Failure::Useless(format!("{reason}; {}", self.afterwards)));
                    }
                    let told = "the host's answer cannot be understood; asking again …".to_owned();
                    (reason, varied(pause), told)
                }
                Err(Failure::NotNow(reason, Some(seconds))) => {
                    if seconds > LONGEST_WAIT {
                        return Err(Failure::NotNow(reason, Some(seconds)));
                    }
                    let told = format!("{reason}; asking again in {} …", in_words(seconds));
                    (reason, Duration::from_secs(seconds.max(1)), told)
                }
                Err(Failure::NotNow(reason, None)) => {
                    let told = format!("{reason}; asking again …");
                    (reason, varied(pause), told)
                }
                answered => return answered,
            };
            if began.elapsed() + wait > self.limit {
                return Err(Failure::Useless(format!("{reason}; {}", self.afterwards)));
            }
            self.tell(&told);
            sleep(wait);
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// On a terminal each time, elsewhere once.
    fn tell(&self, text: &str) {
        if self.status.is_seen() {
            self.status.says(text);
        } else if !self.has_said.replace(true) {
            say(text);
        }
    }
}

/// A quarter more or less, so that a room full of people who lost the host does not come back in step.
fn varied(pause: Duration) -> Duration {
    let mut byte = [128];
    // Without random numbers the pause is as good.
    let _ = getrandom::fill(&mut byte);
    pause.mul_f64(0.75 + f64::from(byte[0]) / 512.0)
}

#[cfg(test)]
mod tests {
    use super::{Patience, varied};
    use crate::host::Failure;
    use std::cell::Cell;
    use std::time::{Duration, Instant};
    use terminal_text::StatusLine;

    fn tries(
        limit: u64,
        answer: impl Fn(u32) -> Result<(), Failure>,
    ) -> (u32, Result<(), Failure>) {
        let status = StatusLine::new();
        let patience = Patience::new(
            &status,
            Duration::from_secs(limit),
            "go on later".to_owned(),
        );
        let count = Cell::new(0);
        let answered = patience.ask(|| {
            count.set(count.get() + 1);
            answer(count.get())
        });
        (count.get(), answered)
    }

    #[test]
    fn a_broken_connection_is_tried_again_and_a_no_is_not() {
        let gone = || Err(Failure::Unreachable("gone".to_owned()));
        let (count, answered) = tries(60, |count| if count < 3 { gone() } else { Ok(()) });
        assert!(count == 3 && answered.is_ok(), "{count} {answered:?}");
        let (count, answered) = tries(60, |_| Err(Failure::Refused(403, "closed".to_owned())));
        assert!(count == 1 && answered.is_err(), "{count} {answered:?}");
    }

    #[test]
    fn a_wait_is_kept_and_one_that_is_too_long_is_told() {
        let began = Instant::now();
        let later = |seconds| Err(Failure::NotNow("slowly".to_owned(), Some(seconds)));
        let (count, answered) = tries(60, |count| if count < 2 { later(1) } else { Ok(()) });
        assert!(count == 2 && answered.is_ok(), "{count} {answered:?}");
        assert!(began.elapsed() >= Duration::from_secs(1));
        let (count, answered) = tries(10_000, |_| later(u64::MAX));
        assert!(count == 1, "{answered:?}");
    }

    #[test]
    fn patience_ends_with_what_to_do() {
        let (_, answered) = tries(0, |_| Err(Failure::Unreachable("gone".to_owned())));
        let told = answered.expect_err("it ends").into_problem().to_string();
        assert_eq!(told, "gone; go on later");
    }

    #[test]
    fn pauses_differ_by_a_quarter_at_most() {
        for _ in 0..100 {
            let pause = varied(Duration::from_secs(4));
            assert!((3.0..=5.0).contains(&pause.as_secs_f64()), "{pause:?}");
        }
    }
}
