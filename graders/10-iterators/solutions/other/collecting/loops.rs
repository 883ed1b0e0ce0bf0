//@ right: plain loops, entries and an early return

use std::collections::{BTreeMap, HashMap};
use std::num::ParseIntError;

pub fn parse_all<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Vec<i32>, ParseIntError> {
    let mut numbers = Vec::new();
    for text in texts {
        numbers.push(text.parse()?);
    }
    Ok(numbers)
}

pub fn decode(code_points: &[u32]) -> Option<String> {
    code_points
        .iter()
        .try_fold(String::new(), |mut text, &code_point| {
            text.push(char::from_u32(code_point)?);
            Some(text)
        })
}

pub fn first_positions<'a>(words: &[&'a str]) -> HashMap<&'a str, usize> {
    let mut positions = HashMap::new();
    for (position, &word) in words.iter().enumerate() {
        positions.entry(word).or_insert(position);
    }
    positions
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
    let mut sum = 0_u32;
    for amount in amounts {
        sum = sum.checked_add(amount?)?;
    }
    Some(sum)
}
