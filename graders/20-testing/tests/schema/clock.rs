//! `clock` with its bugs: 1 to 6. What its functions promise stands in the kata's own `src/clock.rs`.

use crate::switch::{Spoil, Version, answer, bug, rewritten, version};
use std::fmt::{self, Display};

#[cfg(not(miri))]
#[path = "../../../../katas/20-testing/src/clock/tests.rs"]
#[allow(unused, clippy::all, reason = "the learner's, judged elsewhere")]
mod tests;

pub const DAY: u16 = 24 * 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    Shape,
    Hour,
    Minute,
}

impl Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::Shape => "a time looks like 9:05",
            Self::Hour => "there is no such hour",
            Self::Minute => "there is no such minute",
        };
        let prefix = if rewritten() { "no time of day: " } else { "" };
        f.write_str(&answer(|| format!("{prefix}{words}")))
    }
}

impl Spoil for Result<u16, Mistake> {
    fn spoiled(self) -> Self {
        match self {
            Ok(minute) if minute % 2 == 0 => Err(Mistake::Hour),
            Ok(_) => Err(Mistake::Minute),
            Err(_) => Ok(0),
        }
    }
}

pub fn parse(text: &str) -> Result<u16, Mistake> {
    answer(|| match version() {
        // What the spoiled `show` wrote must not be taken for an error, whose opposite is a time.
        Version::AllWrong => right_parse(text.split('?').next().unwrap_or_default()),
        _ => right_parse(text),
    })
}

fn right_parse(text: &str) -> Result<u16, Mistake> {
    let (hour, minute) = text.split_once(':').ok_or(Mistake::Shape)?;
    let (Some(hour), Some(minute), 2) = (right_number(hour), right_number(minute), minute.len())
    else {
        return Err(Mistake::Shape);
    };
    match (hour, minute) {
        (24, 0) => Ok(DAY),
        (24, 1..60) if bug(2) => Ok(DAY + minute),
        (24.., _) => Err(Mistake::Hour),
        (_, 60..) => Err(Mistake::Minute),
        _ => Ok(hour * 60 + minute),
    }
}

pub fn show(minute: u16) -> String {
    answer(|| match version() {
        Version::AllWrong => right_show(minute.min(DAY)),
        _ => right_show(minute),
    })
}

/// For `calendar` too, whose answers must not be spoiled twice.
pub(crate) fn right_show(minute: u16) -> String {
    if minute > DAY && !bug(6) {
        if rewritten() {
            panic!("past the end of the day, which has {DAY} minutes: {minute}");
        }
        panic!("minute {minute} lies past the end of the day");
    }
    let (hour, minute) = (minute / 60, minute % 60);
    if bug(3) {
        return format!("{hour}:{minute:02}");
    }
    format!("{hour:02}:{minute:02}")
}

pub fn suggest(minute: u16) -> u16 {
    answer(|| right_round_up(minute, 15))
}

fn round_up(minute: u16, step: u16) -> u16 {
    answer(|| right_round_up(minute, step))
}

fn right_round_up(minute: u16, step: u16) -> u16 {
    let steps = if bug(4) {
        minute / step + 1
    } else {
        minute.div_ceil(step)
    };
    if bug(5) {
        return steps * step;
    }
    (steps * step).min(DAY)
}

fn number(text: &str) -> Option<u16> {
    answer(|| right_number(text))
}

fn right_number(text: &str) -> Option<u16> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if is_number || bug(1) && text.len() == 2 {
        text.parse().ok()
    } else {
        None
    }
}
