//@ wrong: silences E0384 with a second `let`, which makes a new variable at each turn of the loop
//@ caught by: pancake::behaviour::counts_the_pieces
//@ instead of
    let mut pieces = 1;
//@ write
    let pieces = 1;
//@ instead of
        pieces += cut;
//@ write
        let pieces = pieces + cut;
