//@ wrong: believes that every cut doubles the pieces
//@ caught by: pancake::behaviour::counts_the_pieces
//@ instead of
    let mut pieces = 1;
    for cut in 1..=cuts {
        pieces += cut;
    }
    pieces
//@ write
    2_u32.pow(cuts)
