//@ right: enumerate, windows, take_while, rposition and fold instead

pub fn tidy(lines: &[&str]) -> Vec<String> {
    lines
        .iter()
        .map(|line| line.trim().to_lowercase())
        .filter(|line| !line.is_empty())
        .collect()
}

pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().enumerate().fold(0, |sum, (index, &byte)| {
        let position = index as u32 + 1;
        sum.wrapping_add(position.wrapping_mul(byte.into()))
    })
}

pub fn rises(prices: &[u32]) -> usize {
    prices.windows(2).filter(|days| days[0] < days[1]).count()
}

pub fn heading<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    lines
        .iter()
        .take_while(|line| line.starts_with('#'))
        .map(|line| line[1..].trim())
        .collect()
}

pub fn last_position(haystack: &[i32], wanted: i32) -> Option<usize> {
    haystack.iter().rposition(|&item| item == wanted)
}

pub fn initials(name: &str) -> String {
    name.split_whitespace()
        .fold(String::new(), |mut letters, word| {
            letters.extend(word.chars().take(1).flat_map(char::to_uppercase));
            letters
        })
}
