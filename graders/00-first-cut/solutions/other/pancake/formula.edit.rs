//@ right: adds up the numbers as young Gauss did, without a loop
//@ instead of
    let mut pieces = 1;
    for cut in 1..=cuts {
        pieces += cut;
    }
    pieces
//@ write
    1 + cuts * (cuts + 1) / 2
