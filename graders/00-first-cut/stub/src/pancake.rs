//! A draft with three mistakes, and a compiler that finds them all.

/// The codes of rustc's three messages about the draft in [`pieces`], in the order in which you meet them.
///
/// A code stands in brackets at the head of a message, `error[E0599]: …`; write it as it stands there, such as `"E0599"`.
/// Take the codes from these heads, top to bottom; the list at the end, `Some errors have …`, is sorted in another way. To
/// meet all three, repair only what the messages speak of, and run `cargo check -p kata-00` again: the compiler works in
/// steps, and a later step begins when the earlier one has no complaint.
pub const CODES: [&str; 3] = ["E....", "E....", "E...."];

/// Into how many pieces `cuts` straight cuts divide a round pancake, at most. `cuts` is at most 1000.
///
/// Uncut, it is one piece. A cut that crosses all earlier ones adds one piece for each of them, and one more: the first cut
/// adds 1, the second 2, the third 3.
///
/// ```text
///   uncut     1 cut     2 cuts     3 cuts
///   1         1+1       1+1+2      1+1+2+3
/// ```
///
/// ```
/// use kata_00::pancake::pieces;
///
/// assert_eq!(pieces(0), 1);
/// assert_eq!(pieces(3), 7);
/// ```
///
/// The draft is right in its idea and wrong in three details. First delete the line with `todo!()`: as long as it stands,
/// it hides one of the three messages. Then take away the `//` before the draft's lines, and let the compiler speak. Only
/// the result is judged, so any other way is as good.
pub fn pieces(cuts: u32) -> u32 {
    // let pieces = 1;
    // for cut in 1..=cuts {
    //     pieces += cutt;
    // }
    // pieces;
    todo!() // Delete this line first.
}
