//! A fuzz target for [`Editor`]: yours.
//!
//! A fuzzer makes up bytes and watches for a panic. So the bytes must become calls, and a wrong answer must become a panic.
//! The editor's answers are checked against a *model*: something so simple that you can see that it is right, however slow
//! it may be.
//!
//! Tests of the target may stand at the end of this file, in a `#[cfg(test)] mod tests` that says `use super::target`.

use crate::editor::{Editor, HISTORY};
use arbitrary::{Arbitrary, Unstructured};

/// One call of an editor. `#[derive(Arbitrary)]` is enough to decode it, and an `impl` of your own will do as well. Variants
/// may be added or changed, and one may stand for several calls in a row.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    Insert(char),
    Backspace,
    Left,
    Right,
    Undo,
    Redo,
}

/// Makes calls out of `data` on a new [`Editor`], and panics if and only if the editor deviates from its documentation.
///
/// - All of `data` counts: call after call is decoded until no byte is left; what becomes of a last one that is cut off is
///   up to you. Typical data are some hundred random bytes, and they must make dozens of calls, of every method that changes
///   something, and insert characters of more than one byte in UTF-8 too.
/// - What a call returned, the text and the cursor are judged after each call.
/// - Nothing but `data` and the editor decides: the same data make the same calls, whatever was run before. Empty data make
///   no call, so they never panic.
///
/// ```
/// // The editor is right, so none of these data may make the target panic.
/// let mut number = 1_u32;
/// let mut byte = || {
///     number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
///     (number >> 24) as u8
/// };
/// for length in 0..300 {
///     let data: Vec<u8> = std::iter::repeat_with(&mut byte).take(length).collect();
///     kata_20::fuzz::target(&data);
/// }
/// ```
pub fn target(data: &[u8]) {
    todo!()
}
