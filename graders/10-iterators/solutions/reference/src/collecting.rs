//! Consumers: the type that you ask for decides what a pipeline ends in, and when it ends.

use std::collections::{BTreeMap, HashMap};
use std::num::ParseIntError;

/// All texts as numbers, or the error of the first text that is none.
///
/// A text is a number if `str::parse::<i32>` says so. After the first error nothing more is taken from `texts`.
///
/// ```
/// use kata_10::collecting::parse_all;
///
/// assert_eq!(parse_all("3 -1".split(' ')), Ok(vec![3, -1]));
/// assert!(parse_all("3 x".split(' ')).is_err());
/// ```
pub fn parse_all<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Vec<i32>, ParseIntError> {
    texts.map(str::parse).collect()
}

/// The text with these code points, or `None` if one of them is no character, as [`char::from_u32`] judges it.
///
/// ```
/// use kata_10::collecting::decode;
///
/// assert_eq!(decode(&[0x48, 0x69]).as_deref(), Some("Hi"));
/// assert_eq!(decode(&[0x48, 0xD800]), None);
/// ```
pub fn decode(code_points: &[u32]) -> Option<String> {
    code_points.iter().copied().map(char::from_u32).collect()
}

/// For each word the index in `words` at which it stands for the first time.
///
/// ```
/// use kata_10::collecting::first_positions;
///
/// let positions = first_positions(&["to", "be", "to"]);
/// assert_eq!((positions["to"], positions["be"]), (0, 1));
/// ```
pub fn first_positions<'a>(words: &[&'a str]) -> HashMap<&'a str, usize> {
    // `collect` lets the last of equal keys win; from the back, the last one is the first.
    words
        .iter()
        .enumerate()
        .rev()
        .map(|(position, &word)| (word, position))
        .collect()
}

/// The words in groups by their first character; in a group they keep the order of the input, repeated words included.
///
/// Empty words have no first character and are left out.
///
/// ```
/// use kata_10::collecting::by_initial;
///
/// let groups = by_initial(&["pear", "fig", "plum", ""]);
/// assert_eq!(groups[&'p'], ["pear", "plum"]);
/// assert_eq!(groups.len(), 2);
/// ```
pub fn by_initial<'a>(words: &[&'a str]) -> BTreeMap<char, Vec<&'a str>> {
    let initials = words
        .iter()
        .filter_map(|&word| Some((word.chars().next()?, word)));
    initials.fold(BTreeMap::new(), |mut groups, (initial, word)| {
        groups.entry(initial).or_insert_with(Vec::new).push(word);
        groups
    })
}

/// The values and the errors of `results` apart, each in the order in which they came. Nothing is dropped.
///
/// ```
/// use kata_10::collecting::sort_out;
///
/// let results = [Ok(1), Err("late"), Ok(3)];
/// assert_eq!(sort_out(results.into_iter()), (vec![1, 3], vec!["late"]));
/// ```
pub fn sort_out<T, E>(results: impl Iterator<Item = Result<T, E>>) -> (Vec<T>, Vec<E>) {
    results.fold(
        (Vec::new(), Vec::new()),
        |(mut values, mut errors), result| {
            match result {
                Ok(value) => values.push(value),
                Err(error) => errors.push(error),
            }
            (values, errors)
        },
    )
}

/// The sum of the amounts, or `None` if one is missing or the sum is more than a `u32` holds.
///
/// No amounts add up to `Some(0)`. As soon as the answer is `None`, nothing more is taken from `amounts`.
///
/// ```
/// use kata_10::collecting::total;
///
/// assert_eq!(total([Some(2), Some(3)].into_iter()), Some(5));
/// assert_eq!(total([Some(2), None].into_iter()), None);
/// assert_eq!(total([Some(u32::MAX), Some(1)].into_iter()), None);
/// ```
pub fn total(mut amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
}
