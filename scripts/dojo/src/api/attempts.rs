use crate::clock::{self, Milliseconds};
use crate::settings::Attempts;
use std::time::Duration;

/// As far back as attempts are counted.
pub(super) const HOUR: Milliseconds = 3_600_000;

/// Why work that comes now is past the limit; `None` where it is not. `before` are the times of earlier attempts. Those that lie in
/// the future came before the clock jumped back, and are not held against anybody.
pub(super) fn past_the_limit(
    before: &[Milliseconds],
    now: Milliseconds,
    attempts: &Attempts,
) -> Option<String> {
    let lately = |since: Milliseconds| {
        before
            .iter()
            .filter(move |at| **at > now - since && **at <= now)
    };
    if let Some(most) = attempts.an_hour
        && lately(HOUR).count() >= most as usize
    {
        return Some(format!(
            "this is more than {most} attempt{} at this kata within an hour: it is graded, but only the host sees the verdict",
            if most == 1 { "" } else { "s" }
        ));
    }
    let interval = clock::milliseconds(attempts.interval);
    let latest = lately(interval).max()?;
    let left =
        Duration::from_secs(u64::try_from((latest + interval - now + 999) / 1000).unwrap_or(0));
    Some(format!(
        "between two attempts at this kata lie at least {}, and {} were left: it is graded, but only the host sees the verdict",
        humantime::format_duration(attempts.interval),
        humantime::format_duration(left)
    ))
}

#[cfg(test)]
mod tests {
    use super::{HOUR, past_the_limit};
    use crate::settings::Attempts;
    use std::time::Duration;

    fn attempts(an_hour: Option<u32>, seconds: u64) -> Attempts {
        Attempts {
            an_hour,
            interval: Duration::from_secs(seconds),
        }
    }

    #[test]
    fn so_many_an_hour_and_so_long_between_two() {
        let now = 10 * HOUR;
        let free = attempts(None, 0);
        assert_eq!(past_the_limit(&[now, now - 1], now, &free), None);
        let two = attempts(Some(2), 0);
        assert_eq!(past_the_limit(&[now - 1], now, &two), None);
        assert!(past_the_limit(&[now - 1, now - HOUR + 1], now, &two).is_some());
        assert_eq!(past_the_limit(&[now - 1, now - HOUR], now, &two), None);
        let minute = attempts(None, 60);
        let remark = past_the_limit(&[now - 45_000], now, &minute).expect("too soon");
        assert!(
            remark.contains("at least 1m") && remark.contains("15s were left"),
            "{remark}"
        );
        assert_eq!(past_the_limit(&[now - 60_000], now, &minute), None);
    }

    #[test]
    fn a_clock_that_jumped_back_locks_nobody_out() {
        let now = 10 * HOUR;
        assert_eq!(
            past_the_limit(&[now + HOUR, now + 1], now, &attempts(Some(1), 60)),
            None
        );
    }
}
