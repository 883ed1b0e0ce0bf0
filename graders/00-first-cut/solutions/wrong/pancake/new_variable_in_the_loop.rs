//@ wrong: silences E0384 with a second `let`, which makes a new variable at each turn of the loop
//@ caught by: pancake::behaviour::counts_the_pieces

pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];

pub fn pieces(cuts: u32) -> u32 {
    let pieces = 1;
    for cut in 1..=cuts {
        let pieces = pieces + cut;
    }
    pieces
}
