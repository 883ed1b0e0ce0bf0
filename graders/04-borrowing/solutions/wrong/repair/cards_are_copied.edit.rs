//@ wrong: copies both hands of cards
//@ caught only by: repair::cost::cards_are_not_printed_anew, repair::craft::nothing_is_cloned_and_nothing_is_unsafe
//@ instead of
    if a != b {
        let both = players.get_disjoint_mut([a, b]);
        let [one, other] = both.expect("`a` and `b` are positions in `players`");
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    let cards = players[a].cards.clone();
    players[a].cards = players[b].cards.clone();
    players[b].cards = cards;
