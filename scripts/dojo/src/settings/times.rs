//! Times and durations as people write them.

use crate::clock::Milliseconds;
use jiff::civil::Time;
use jiff::{Timestamp, Zoned};
use serde::de::{Deserialize, Deserializer, Error};
use std::time::Duration;

/// A moment: `2026-11-21T09:30:00+01:00`, or `09:30` for that time of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    At(Timestamp),
    Today(Time),
}

impl Moment {
    /// Milliseconds since 1970. A time that a change of clocks leaves out is moved on by the change.
    pub fn resolve(self, now: &Zoned) -> Option<Milliseconds> {
        match self {
            Self::At(timestamp) => Some(timestamp.as_millisecond()),
            Self::Today(time) => {
                let moment = now
                    .date()
                    .to_datetime(time)
                    .to_zoned(now.time_zone().clone());
                Some(moment.ok()?.timestamp().as_millisecond())
            }
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if text.len() == 5 && text.as_bytes()[2] == b':' {
            return Some(Self::Today(text.parse().ok()?));
        }
        Some(Self::At(text.parse().ok()?))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "`{text}` is no time; write `\"09:30\"` for today, or `\"2026-11-21T09:30:00+01:00\"`"
            ))
        })
    }
}

/// A duration: `90m`, `1h 30m`, `30s`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span(pub Duration);

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let span = humantime::parse_duration(&text).ok();
        // Longer than any workshop; sums of times stay far from overflow.
        let span = span.filter(|span| *span <= Duration::from_secs(366 * 24 * 3600));
        span.map(Self).ok_or_else(|| {
            D::Error::custom(format!(
                "`{text}` is no duration; write `\"90m\"`, `\"1h 30m\"` or `\"30s\"`"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;
    use jiff::Zoned;

    fn resolved(text: &str) -> Option<String> {
        let now: Zoned = "2026-11-21T14:00:00+01:00[Europe/Berlin]"
            .parse()
            .expect("a time");
        let moment = Moment::parse(text)?.resolve(&now)?;
        Some(
            jiff::Timestamp::from_millisecond(moment)
                .expect("in range")
                .to_string(),
        )
    }

    #[test]
    fn a_time_of_day_is_one_of_today_in_the_hosts_zone() {
        assert_eq!(resolved("09:30").as_deref(), Some("2026-11-21T08:30:00Z"));
        assert_eq!(
            resolved("2026-12-24T18:00:00Z").as_deref(),
            Some("2026-12-24T18:00:00Z")
        );
        for wrong in [
            "25:00",
            "9:30",
            "tomorrow",
            "2026-12-24",
            "12:60",
            "",
            "ä:30",
        ] {
            assert_eq!(resolved(wrong), None, "{wrong}");
        }
    }
}
