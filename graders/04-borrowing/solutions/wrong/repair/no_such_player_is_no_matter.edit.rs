//@ wrong: takes every error for equal positions, and swallows one that lies outside
//@ caught only by: repair::behaviour::a_position_outside_panics
//@ instead of
    if a != b {
        let both = players.get_disjoint_mut([a, b]);
        let [one, other] = both.expect("`a` and `b` are positions in `players`");
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    if let Ok([one, other]) = players.get_disjoint_mut([a, b]) {
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
