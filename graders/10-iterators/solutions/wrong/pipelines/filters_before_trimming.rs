//@ wrong: looks for empty lines before it trims them
//@ caught by: pipelines::behaviour::tidy_drops_what_is_empty_after_trimming

pub fn tidy(lines: &[&str]) -> Vec<String> {
    lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.trim().to_lowercase())
        .collect()
}

pub fn checksum(bytes: &[u8]) -> u32 {
    let numbered = bytes.iter().zip(1_usize..);
    numbered.fold(0_u32, |sum, (&byte, position)| {
        sum.wrapping_add((position as u32).wrapping_mul(byte.into()))
    })
}

pub fn rises(prices: &[u32]) -> usize {
    prices
        .iter()
        .zip(prices.iter().skip(1))
        .filter(|(yesterday, today)| today > yesterday)
        .count()
}

pub fn heading<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    lines
        .iter()
        .map_while(|line| line.strip_prefix('#'))
        .map(str::trim)
        .collect()
}

pub fn last_position(haystack: &[i32], wanted: i32) -> Option<usize> {
    haystack
        .iter()
        .enumerate()
        .rev()
        .find(|&(_, &item)| item == wanted)
        .map(|(position, _)| position)
}

pub fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}
