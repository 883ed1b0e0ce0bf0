//@ wrong: takes the cards out, puts them back in an order that forgets `a == b`
//@ caught by: repair::behaviour::cards_change_hands
//@ instead of
    if a != b {
        let both = players.get_disjoint_mut([a, b]);
        let [one, other] = both.expect("`a` and `b` are positions in `players`");
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    let cards = std::mem::take(&mut players[a].cards);
    let others = std::mem::replace(&mut players[b].cards, cards);
    players[a].cards = others;
