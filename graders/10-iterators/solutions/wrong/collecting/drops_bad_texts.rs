//@ wrong: leaves out what it cannot parse
//@ caught by: collecting::behaviour::parse_all_gives_numbers_or_the_first_error

use std::collections::{BTreeMap, HashMap};
use std::num::ParseIntError;

pub fn parse_all<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Vec<i32>, ParseIntError> {
    Ok(texts.filter_map(|text| text.parse().ok()).collect())
}

pub fn decode(code_points: &[u32]) -> Option<String> {
    code_points.iter().copied().map(char::from_u32).collect()
}

pub fn first_positions<'a>(words: &[&'a str]) -> HashMap<&'a str, usize> {
    words
        .iter()
        .enumerate()
        .rev()
        .map(|(position, &word)| (word, position))
        .collect()
}

pub fn by_initial<'a>(words: &[&'a str]) -> BTreeMap<char, Vec<&'a str>> {
    let initials = words
        .iter()
        .filter_map(|&word| Some((word.chars().next()?, word)));
    initials.fold(BTreeMap::new(), |mut groups, (initial, word)| {
        groups.entry(initial).or_insert_with(Vec::new).push(word);
        groups
    })
}

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

pub fn total(mut amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
}
