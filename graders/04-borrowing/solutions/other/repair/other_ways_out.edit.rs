//@ right: appends in a `while` with a fixed end, asks twice, splits the slice, and matches on slices
//@ instead of
    for at in 0..numbers.len() {
        let number = numbers[at];
        if number.is_multiple_of(2) {
            numbers.push(number * 2);
        }
    }
//@ write
    let (mut at, end) = (0, numbers.len());
    while at < end {
        if numbers[at] % 2 == 0 {
            numbers.push(2 * numbers[at]);
        }
        at += 1;
    }
//@ instead of
        let known = self.entries.iter().position(|(known, _)| known == word);
        let at = known.unwrap_or_else(|| {
            self.entries.push((String::from(word), 0));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
//@ write
        let at = match self.entries.iter().position(|entry| entry.0 == word) {
            Some(at) => at,
            None => {
                self.entries.push((word.into(), 0));
                self.entries.len() - 1
            }
        };
        let (_, count) = &mut self.entries[at];
        count
//@ instead of
    if a != b {
        let both = players.get_disjoint_mut([a, b]);
        let [one, other] = both.expect("`a` and `b` are positions in `players`");
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    if a != b {
        let (low, high) = (a.min(b), a.max(b));
        let (left, right) = players.split_at_mut(high);
        std::mem::swap(&mut left[low].cards, &mut right[0].cards);
    }
//@ instead of
    let line = text.trim();
    let inside = line
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside.unwrap_or(line)
//@ write
    let line = text.trim();
    if line.len() >= 2 && line.starts_with('"') && line.ends_with('"') {
        &line[1..line.len() - 1]
    } else {
        line
    }
