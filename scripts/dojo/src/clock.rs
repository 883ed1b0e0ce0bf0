//! The host's clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Since 1970, or between two moments.
pub type Milliseconds = i64;

/// Now. The clock may jump; nothing but what people read may rely on its running evenly.
pub fn now() -> Milliseconds {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, milliseconds)
}

/// A duration in milliseconds.
pub fn milliseconds(duration: Duration) -> Milliseconds {
    Milliseconds::try_from(duration.as_millis()).unwrap_or(Milliseconds::MAX)
}
