//@ wrong: folds, which goes to the end even when the answer is known
//@ caught by: collecting::cost::total_stops_when_the_answer_is_known

use std::collections::{BTreeMap, HashMap};
use std::num::ParseIntError;

pub fn parse_all<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Vec<i32>, ParseIntError> {
    texts.map(str::parse).collect()
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

pub fn total(amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.fold(Some(0_u32), |sum, amount| sum?.checked_add(amount?))
}
