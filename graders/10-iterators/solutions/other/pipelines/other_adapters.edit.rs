//@ right: enumerate, windows, take_while, rposition and fold instead
//@ instead of
    let numbered = bytes.iter().zip(1_usize..);
    numbered.fold(0_u32, |sum, (&byte, position)| {
        sum.wrapping_add((position as u32).wrapping_mul(byte.into()))
//@ write
    bytes.iter().enumerate().fold(0_u32, |sum, (index, &byte)| {
        let position = (index as u32).wrapping_add(1);
        sum.wrapping_add(position.wrapping_mul(byte.into()))
//@ instead of
    prices
        .iter()
        .zip(prices.iter().skip(1))
        .filter(|(yesterday, today)| today > yesterday)
        .count()
//@ write
    prices.windows(2).filter(|days| days[0] < days[1]).count()
//@ instead of
        .map_while(|line| line.strip_prefix('#'))
        .map(str::trim)
//@ write
        .take_while(|line| line.starts_with('#'))
        .map(|line| line[1..].trim())
//@ instead of
    haystack
        .iter()
        .enumerate()
        .rev()
        .find(|&(_, &item)| item == wanted)
        .map(|(position, _)| position)
//@ write
    haystack.iter().rposition(|&item| item == wanted)
//@ instead of
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
//@ write
        .fold(String::new(), |mut letters, word| {
            letters.extend(word.chars().take(1).flat_map(char::to_uppercase));
            letters
        })
