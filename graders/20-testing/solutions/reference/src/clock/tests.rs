//! Unit tests of `clock`: from inside, private functions too.

use super::{DAY, Mistake, parse, round_up, show, suggest};

#[test]
fn times_are_minutes_since_midnight() {
    for (text, minute) in [
        ("0:00", 0),
        ("9:05", 545),
        ("09:05", 545),
        ("23:59", DAY - 1),
        ("24:00", DAY),
    ] {
        assert_eq!(parse(text), Ok(minute), "{text}");
    }
}

#[test]
fn only_digits_around_a_colon_are_a_time() {
    for text in [
        "", "9", "9h05", "9:5", "9:005", "009:05", ":05", "9:", " 9:05", "9:05 ", "+9:05", "9:+5",
        "-1:00", "9:05:00", "٩:05",
    ] {
        assert_eq!(parse(text), Err(Mistake::Shape), "{text:?}");
    }
}

#[test]
fn hours_and_minutes_end() {
    for (text, mistake) in [
        ("25:00", Mistake::Hour),
        ("24:01", Mistake::Hour),
        ("99:99", Mistake::Hour),
        ("9:60", Mistake::Minute),
        ("23:60", Mistake::Minute),
    ] {
        assert_eq!(parse(text), Err(mistake), "{text}");
    }
}

#[test]
fn times_are_shown_with_two_digits_each() {
    for (minute, text) in [
        (DAY, "24:00"),
        (630, "10:30"),
        (605, "10:05"),
        (545, "09:05"),
        (0, "00:00"),
    ] {
        assert_eq!(show(minute), text);
    }
}

#[test]
#[should_panic(expected = "past the end of the day")]
fn nothing_is_shown_past_the_end_of_the_day() {
    show(DAY + 1);
}

#[test]
fn the_next_quarter_is_suggested() {
    for (minute, quarter) in [(1, 15), (14, 15), (16, 30), (DAY - 1, DAY)] {
        assert_eq!(suggest(minute), quarter);
    }
}

#[test]
fn what_is_on_the_grid_stays() {
    for minute in [0, 15, 30, DAY] {
        assert_eq!(suggest(minute), minute);
    }
}

#[test]
fn rounding_ends_with_the_day() {
    assert_eq!(round_up(1399, 50), 1400);
    assert_eq!(round_up(1401, 50), DAY);
}
