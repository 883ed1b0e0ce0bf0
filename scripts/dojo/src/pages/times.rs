//! Times as a page says them.

use crate::clock::Milliseconds;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// `14:05` by the host's wall clock.
pub(crate) fn time_of_day(at: Milliseconds) -> String {
    let Ok(moment) = Timestamp::from_millisecond(at) else {
        return "?".to_owned();
    };
    let moment = moment.to_zoned(TimeZone::system());
    moment.strftime("%H:%M").to_string()
}

/// `2026-11-21T14:05:00Z`, for tables and for machines.
pub(crate) fn instant(at: Milliseconds) -> String {
    Timestamp::from_millisecond(at).map_or_else(|_| String::new(), |moment| moment.to_string())
}

/// `4 min`, `2 h 5 min`.
pub(crate) fn for_how_long(milliseconds: Milliseconds) -> String {
    let minutes = milliseconds.max(0) / 60_000;
    match (minutes / 60, minutes % 60) {
        (0, 0) => "under a minute".to_owned(),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::{for_how_long, instant};

    #[test]
    fn a_clock_that_jumped_back_gives_no_nonsense() {
        assert_eq!(for_how_long(-5_000), "under a minute");
        assert_eq!(for_how_long(59_999), "under a minute");
        assert_eq!(for_how_long(4 * 60_000), "4 min");
        assert_eq!(for_how_long(120 * 60_000), "2 h");
        assert_eq!(for_how_long(125 * 60_000), "2 h 5 min");
        assert_eq!(instant(0), "1970-01-01T00:00:00Z");
        assert_eq!(instant(i64::MAX), "");
    }
}
