//! Exercise 1: what a signature asks of its caller.
//!
//! As given, every parameter asks for the most that a caller can lend: an exclusive reference (`&mut`) to the owner itself, a
//! whole `Vec` or `String`. That works, and it turns away everybody who has less: a shared reference, an array, half of a
//! list. Change the parameters so that each function asks for no more than it needs. One of them is right as it stands.
//!
//! Parameters stay references, results stay as they are, and no generics are needed.

/// The lowest reading; `None` where there are none.
///
/// Only looks: whoever has a shared reference can call it, for a whole vector, for an array, and for a part of either.
///
/// ```
/// let readings = &mut vec![4, -2, 9];
/// assert_eq!(kata_04::lend::lowest(readings), Some(-2));
/// ```
pub fn lowest(readings: &[i32]) -> Option<i32> {
    readings.iter().copied().min()
}

/// Adds `by` to each reading, in place.
///
/// There are as many readings as before, so it works for an array as well as for a vector, and for a part of either, while
/// the rest stays as it is.
///
/// ```
/// let readings = &mut vec![4, -2, 9];
/// kata_04::lend::shift(readings, 10);
/// assert_eq!(*readings, [14, 8, 19]);
/// ```
pub fn shift(readings: &mut [i32], by: i32) {
    for reading in readings {
        *reading += by;
    }
}

/// Appends a reading, unless it is the same as the last one.
///
/// ```
/// let readings = &mut vec![4, -2];
/// kata_04::lend::record(readings, 9);
/// kata_04::lend::record(readings, 9);
/// assert_eq!(*readings, [4, -2, 9]);
/// ```
pub fn record(readings: &mut Vec<i32>, reading: i32) {
    if readings.last() != Some(&reading) {
        readings.push(reading);
    }
}

/// The first word of a line: words are what stands between white space. Empty where there is none.
///
/// The result is a view into the line, which must stay as it is for as long as the view is in use. Only looks: several views
/// into one line can be in use at once, and a `&str` that is part of a longer text will do for a line.
///
/// ```
/// let line = &mut String::from("  wind north");
/// assert_eq!(kata_04::lend::first_word(line), "wind");
/// ```
pub fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default()
}
