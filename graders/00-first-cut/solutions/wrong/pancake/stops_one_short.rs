//@ wrong: takes `..` for `..=`, so that the last cut is missing
//@ caught by: pancake::behaviour::counts_the_pieces

pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];

pub fn pieces(cuts: u32) -> u32 {
    let mut pieces = 1;
    for cut in 1..cuts {
        pieces += cut;
    }
    pieces
}
