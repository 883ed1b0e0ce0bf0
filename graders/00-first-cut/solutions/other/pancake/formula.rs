//@ right: adds up the numbers as young Gauss did, without a loop

pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];

pub fn pieces(cuts: u32) -> u32 {
    1 + cuts * (cuts + 1) / 2
}
