//! Pipelines: a source, some adapters, one consumer at the end.

/// The lines in lower case and without the whitespace around them; a line of which nothing is left is dropped.
///
/// Whitespace is what [`str::trim`] takes away, lower case what [`str::to_lowercase`] gives.
///
/// ```
/// use kata_10::pipelines::tidy;
///
/// assert_eq!(tidy(&["  Tea ", "", "\t", "MILK"]), ["tea", "milk"]);
/// ```
pub fn tidy(lines: &[&str]) -> Vec<String> {
    lines
        .iter()
        .map(|line| line.trim().to_lowercase())
        .filter(|line| !line.is_empty())
        .collect()
}

/// The sum of each byte times its position, modulo 2³². The first byte's position is 1.
///
/// A product or a sum that does not fit wraps around; it neither panics nor stops at the largest `u32`.
///
/// ```
/// use kata_10::pipelines::checksum;
///
/// assert_eq!(checksum(&[10, 0, 1]), 10 * 1 + 0 * 2 + 1 * 3);
/// assert_eq!(checksum(&[]), 0);
/// ```
pub fn checksum(bytes: &[u8]) -> u32 {
    let numbered = bytes.iter().zip(1_usize..);
    numbered.fold(0_u32, |sum, (&byte, position)| {
        sum.wrapping_add((position as u32).wrapping_mul(byte.into()))
    })
}

/// On how many days the price was higher than on the day before. With fewer than two days that is 0.
///
/// ```
/// use kata_10::pipelines::rises;
///
/// assert_eq!(rises(&[3, 5, 5, 4, 6]), 2);
/// ```
pub fn rises(prices: &[u32]) -> usize {
    prices
        .iter()
        .zip(prices.iter().skip(1))
        .filter(|(yesterday, today)| today > yesterday)
        .count()
}

/// The heading of a file: its lines up to the first one that does not begin with `#`.
///
/// Each comes without that one `#` and then without the whitespace around the rest. A line further down that begins with
/// `#` again is no part of the heading.
///
/// ```
/// use kata_10::pipelines::heading;
///
/// assert_eq!(heading(&["# Title", "#by me", "text", "# not this"]), ["Title", "by me"]);
/// ```
pub fn heading<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    lines
        .iter()
        .map_while(|line| line.strip_prefix('#'))
        .map(str::trim)
        .collect()
}

/// Where `wanted` stands for the last time, counted from the front and from 0; `None` if it stands nowhere.
///
/// ```
/// use kata_10::pipelines::last_position;
///
/// assert_eq!(last_position(&[7, 8, 7, 9], 7), Some(2));
/// ```
pub fn last_position(haystack: &[i32], wanted: i32) -> Option<usize> {
    haystack
        .iter()
        .enumerate()
        .rev()
        .find(|&(_, &item)| item == wanted)
        .map(|(position, _)| position)
}

/// The first character of each word in upper case, all of them in one string.
///
/// Words are what [`str::split_whitespace`] gives. Upper case is all that [`char::to_uppercase`] gives, which for some
/// characters is more than one.
///
/// ```
/// use kata_10::pipelines::initials;
///
/// assert_eq!(initials("grace  brewster hopper"), "GBH");
/// ```
pub fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}
