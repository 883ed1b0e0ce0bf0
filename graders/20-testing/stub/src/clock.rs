//! Times of day as people write them. Given; its tests are yours: `src/clock/tests.rs`.

use std::fmt::{self, Display};

#[cfg(test)]
mod tests;

/// The minutes of a day. As a time it is the midnight that ends the day: `24:00`.
pub const DAY: u16 = 24 * 60;

/// Why a text is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// It does not look like one.
    Shape,
    /// There is no such hour.
    Hour,
    /// There is no such minute.
    Minute,
}

/// For people to read; the wording may change from version to version.
impl Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "a time looks like 9:05",
            Self::Hour => "there is no such hour",
            Self::Minute => "there is no such minute",
        })
    }
}

/// Reads a time of day and returns the minutes since midnight.
///
/// - A time is one or two digits, a colon, and exactly two digits: `9:05`, `09:05`. The digits are ASCII, and nothing else
///   may stand in the text. Every other text is [`Mistake::Shape`].
/// - Hours go from 0 to 23, otherwise it is [`Mistake::Hour`]. The one exception is `24:00`, which is [`DAY`].
/// - Minutes go from 0 to 59, otherwise it is [`Mistake::Minute`]. Where the hour is wrong as well, the hour is reported.
///
/// ```
/// use kata_20::clock::{Mistake, parse};
///
/// assert_eq!(parse("9:05"), Ok(545));
/// assert_eq!(parse("9.05"), Err(Mistake::Shape));
/// ```
pub fn parse(text: &str) -> Result<u16, Mistake> {
    let (hour, minute) = text.split_once(':').ok_or(Mistake::Shape)?;
    let (Some(hour), Some(minute), 2) = (number(hour), number(minute), minute.len()) else {
        return Err(Mistake::Shape);
    };
    match (hour, minute) {
        (24, 0) => Ok(DAY),
        (24.., _) => Err(Mistake::Hour),
        (_, 60..) => Err(Mistake::Minute),
        _ => Ok(hour * 60 + minute),
    }
}

/// Shows a time of day with two digits of hour and two of minute: `09:05`. [`DAY`] is `24:00`.
///
/// # Panics
/// Where `minute` is greater than [`DAY`]; the message contains `past the end of the day`.
pub fn show(minute: u16) -> String {
    assert!(
        minute <= DAY,
        "minute {minute} lies past the end of the day"
    );
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The next quarter of an hour, to be offered as the start of a booking: `minute` itself where it is one already.
/// `minute` is at most [`DAY`]. After 23:45 the answer is [`DAY`].
pub fn suggest(minute: u16) -> u16 {
    round_up(minute, 15)
}

/// The smallest multiple of `step` that is not less than `minute`; but [`DAY`] where that lies beyond the day.
/// `minute` is at most [`DAY`], `step` is from 1 to [`DAY`] and need not divide the day.
fn round_up(minute: u16, step: u16) -> u16 {
    (minute.div_ceil(step) * step).min(DAY)
}

/// The value of one or two ASCII digits; `None` for any other text.
fn number(text: &str) -> Option<u16> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}
