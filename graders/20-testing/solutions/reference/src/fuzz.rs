//! A fuzz target for [`Editor`]: operations out of bytes, judged by a model after each.

use crate::editor::{Editor, HISTORY};
use arbitrary::{Arbitrary, Unstructured};

/// One call of an editor. `#[derive(Arbitrary)]` is enough to decode it, and an `impl` of your own will do as well. Variants
/// may be added or changed, and one may stand for several calls in a row.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub enum Op {
    Insert(char),
    Backspace,
    Left,
    Right,
    Undo,
    Redo,
}

/// A line as it was at one time: its characters and the cursor.
type Line = (Vec<char>, usize);

/// The editor as its documentation describes it, with a copy of every state.
#[derive(Default)]
struct Model {
    line: Line,
    /// The line before and after each edit that is remembered.
    edits: Vec<(Line, Line)>,
    /// How many of them are in force; the others are taken back.
    in_force: usize,
}

impl Model {
    fn edit(&mut self, change: impl FnOnce(&mut Line)) {
        let before = self.line.clone();
        change(&mut self.line);
        self.edits.truncate(self.in_force);
        self.edits.push((before, self.line.clone()));
        let forgotten = self.edits.len().saturating_sub(HISTORY);
        self.edits.drain(..forgotten);
        self.in_force = self.edits.len();
    }

    /// What the call returns.
    fn apply(&mut self, op: Op) -> bool {
        let (length, cursor) = (self.line.0.len(), self.line.1);
        let (first, last) = (cursor == 0, cursor == length);
        match op {
            Op::Backspace | Op::Left if first => return false,
            Op::Right if last => return false,
            Op::Undo if self.in_force == 0 => return false,
            Op::Redo if self.in_force == self.edits.len() => return false,
            Op::Insert(character) => self.edit(|line| {
                line.0.insert(cursor, character);
                line.1 += 1;
            }),
            Op::Backspace => self.edit(|line| {
                line.0.remove(cursor - 1);
                line.1 -= 1;
            }),
            Op::Left => self.line.1 -= 1,
            Op::Right => self.line.1 += 1,
            Op::Undo => {
                self.in_force -= 1;
                self.line = self.edits[self.in_force].0.clone();
            }
            Op::Redo => {
                self.line = self.edits[self.in_force].1.clone();
                self.in_force += 1;
            }
        }
        true
    }
}

/// Makes the call, and returns what it returns.
fn call(editor: &mut Editor, op: Op) -> bool {
    match op {
        Op::Insert(character) => {
            editor.insert(character);
            true
        }
        Op::Backspace => editor.backspace(),
        Op::Left => editor.left(),
        Op::Right => editor.right(),
        Op::Undo => editor.undo(),
        Op::Redo => editor.redo(),
    }
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
    let mut bytes = Unstructured::new(data);
    let (mut editor, mut model) = (Editor::new(), Model::default());
    // Not `Vec::<Op>::arbitrary`, which tosses a coin before each item: random bytes would make one call or two.
    while !bytes.is_empty() {
        let Ok(op) = Op::arbitrary(&mut bytes) else {
            return;
        };
        let returned = call(&mut editor, op);
        assert_eq!(returned, model.apply(op), "{op:?}");
        let text = String::from_iter(&model.line.0);
        assert_eq!(editor.text(), text, "after {op:?}");
        assert_eq!(editor.cursor(), model.line.1, "after {op:?}");
    }
}
