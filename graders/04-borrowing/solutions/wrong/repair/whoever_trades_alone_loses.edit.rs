//@ wrong: takes the cards out, puts them back in an order that forgets `a == b`
//@ caught by: repair::behaviour::cards_change_hands
//@ instead of
    // An error here means that both are the same player.
    if let Ok([one, other]) = players.get_disjoint_mut([a, b]) {
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    let cards = std::mem::take(&mut players[a].cards);
    let others = std::mem::replace(&mut players[b].cards, cards);
    players[a].cards = others;
