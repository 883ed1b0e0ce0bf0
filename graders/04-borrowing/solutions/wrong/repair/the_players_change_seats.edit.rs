//@ wrong: exchanges the whole players, names and all
//@ caught by: repair::behaviour::cards_change_hands
//@ instead of
    if a != b {
        let both = players.get_disjoint_mut([a, b]);
        let [one, other] = both.expect("`a` and `b` are positions in `players`");
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    players.swap(a, b);
