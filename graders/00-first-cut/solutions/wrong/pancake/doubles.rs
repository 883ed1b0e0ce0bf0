//@ wrong: believes that every cut doubles the pieces
//@ caught by: pancake::behaviour::counts_the_pieces

pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];

pub fn pieces(cuts: u32) -> u32 {
    2_u32.pow(cuts)
}
