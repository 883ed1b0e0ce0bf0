//! Times as the host reads them.

use crate::clock::Milliseconds;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// `2026-11-21 09:30`, in the host's own zone.
pub(crate) fn shown(at: Milliseconds) -> String {
    Timestamp::from_millisecond(at).map_or_else(
        |_| "at no time".to_owned(),
        |at| {
            let at = at.to_zoned(TimeZone::system());
            at.strftime("%Y-%m-%d %H:%M").to_string()
        },
    )
}
