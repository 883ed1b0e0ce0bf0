//@ right: leaves an empty hand behind for a moment; gives the list its length first
//@ instead of
    for at in 0..numbers.len() {
        let number = numbers[at];
        if number.is_multiple_of(2) {
            numbers.push(number * 2);
        }
    }
//@ write
    let old = numbers.len();
    for at in 0..old {
        if let Some(&number) = numbers.get(at)
            && number & 1 == 0
        {
            numbers.extend([number * 2]);
        }
    }
//@ instead of
    if a != b {
        let both = players.get_disjoint_mut([a, b]);
        let [one, other] = both.expect("`a` and `b` are positions in `players`");
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    if a == b {
        return;
    }
    let cards = std::mem::take(&mut players[a].cards);
    players[a].cards = std::mem::replace(&mut players[b].cards, cards);
