//@ right: lets the range add itself up

pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];

pub fn pieces(cuts: u32) -> u32 {
    1 + (1..=cuts).sum::<u32>()
}
