//@ wrong: orders the codes by the lines of the draft, not by when the messages come
//@ caught by: pancake::behaviour::codes_name_the_three_messages

pub const CODES: [&str; 3] = ["E0384", "E0425", "E0308"];

pub fn pieces(cuts: u32) -> u32 {
    let mut pieces = 1;
    for cut in 1..=cuts {
        pieces += cut;
    }
    pieces
}
