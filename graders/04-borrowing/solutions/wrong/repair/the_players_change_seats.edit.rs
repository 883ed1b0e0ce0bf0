//@ wrong: exchanges the whole players, names and all
//@ caught by: repair::behaviour::cards_change_hands
//@ instead of
    // An error here means that both are the same player.
    if let Ok([one, other]) = players.get_disjoint_mut([a, b]) {
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    players.swap(a, b);
