//! A fuzz target for [`Editor`]: yours.
//!
//! A fuzzer makes up bytes and watches for a panic. So the bytes must become calls, and a wrong answer must become a panic.
//! The editor's answers are checked against a *model*: something so simple that you can see that it is right, however slow
//! it may be.

use crate::editor::{Editor, HISTORY};
use arbitrary::{Arbitrary, Unstructured};

/// One call of an editor. Derive or write what you need; variants may be added or changed.
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
/// - All of `data` counts: call after call is decoded until no byte is left. Typical data are some hundred random bytes,
///   and they must make dozens of calls, of every method that changes something, with every kind of character.
/// - What a call returned, the text and the cursor are judged after each call.
/// - Nothing but `data` and the editor decides: the same data make the same calls, whatever was run before. Empty data make
///   no call, so they never panic.
pub fn target(data: &[u8]) {
    todo!()
}
