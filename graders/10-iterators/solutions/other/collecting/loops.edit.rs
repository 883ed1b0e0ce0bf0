//@ right: plain loops, entries and an early return
//@ instead of
    texts.map(str::parse).collect()
//@ write
    let mut numbers = Vec::new();
    for text in texts {
        numbers.push(text.parse()?);
    }
    Ok(numbers)
//@ instead of
    code_points.iter().copied().map(char::from_u32).collect()
//@ write
    code_points
        .iter()
        .try_fold(String::new(), |mut text, &code_point| {
            text.push(char::from_u32(code_point)?);
            Some(text)
        })
//@ instead of
    words
        .iter()
        .enumerate()
        .rev()
        .map(|(position, &word)| (word, position))
        .collect()
//@ write
    let mut positions = HashMap::new();
    for (position, &word) in words.iter().enumerate() {
        positions.entry(word).or_insert(position);
    }
    positions
//@ instead of
pub fn total(mut amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    amounts.try_fold(0_u32, |sum, amount| sum.checked_add(amount?))
//@ write
pub fn total(amounts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    let mut sum = 0_u32;
    for amount in amounts {
        sum = sum.checked_add(amount?)?;
    }
    Some(sum)
