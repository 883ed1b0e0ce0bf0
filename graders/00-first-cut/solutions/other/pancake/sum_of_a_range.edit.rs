//@ right: lets the range add itself up
//@ instead of
    let mut pieces = 1;
    for cut in 1..=cuts {
        pieces += cut;
    }
    pieces
//@ write
    1 + (1..=cuts).sum::<u32>()
