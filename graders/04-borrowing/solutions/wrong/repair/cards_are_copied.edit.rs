//@ wrong: copies both hands of cards
//@ caught only by: repair::cost::cards_are_not_printed_anew, repair::craft::nothing_is_cloned_and_nothing_is_unsafe
//@ instead of
    // An error here means that both are the same player.
    if let Ok([one, other]) = players.get_disjoint_mut([a, b]) {
        std::mem::swap(&mut one.cards, &mut other.cards);
    }
//@ write
    let cards = players[a].cards.clone();
    players[a].cards = players[b].cards.clone();
    players[b].cards = cards;
