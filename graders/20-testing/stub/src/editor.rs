//! One line of text with undo: where the purpose of a booking is typed. Given; its fuzz target is yours: `src/fuzz.rs`.

/// How many edits are remembered at most. One more makes the editor forget the oldest, for good.
pub const HISTORY: usize = 8;

/// A line that is being edited.
///
/// An *edit* is a call of [`insert`](Editor::insert), or a call of [`backspace`](Editor::backspace) that returns `true`.
/// Moving the cursor is none.
#[derive(Clone, Debug, Default)]
pub struct Editor {
    now: State,
    /// Edits that can be taken back, the oldest first.
    done: Vec<Edit>,
    /// Edits that were taken back, the last one taken back at the end.
    undone: Vec<Edit>,
}

#[derive(Clone, Debug, Default)]
struct State {
    text: Vec<char>,
    cursor: usize,
}

#[derive(Clone, Debug)]
struct Edit {
    before: State,
    after: State,
}

impl Editor {
    /// An empty line with nothing to take back.
    pub fn new() -> Self {
        Self::default()
    }

    /// The whole line.
    pub fn text(&self) -> String {
        self.now.text.iter().collect()
    }

    /// How many `char`s stand before the cursor.
    pub fn cursor(&self) -> usize {
        self.now.cursor
    }

    /// Inserts the character at the cursor; the cursor is behind it then.
    pub fn insert(&mut self, character: char) {
        let before = self.now.clone();
        self.now.text.insert(self.now.cursor, character);
        self.now.cursor += 1;
        self.note(before);
    }

    /// Removes the character before the cursor. `false`, and nothing changes, where there is none.
    pub fn backspace(&mut self) -> bool {
        if self.now.cursor == 0 {
            return false;
        }
        let before = self.now.clone();
        self.now.cursor -= 1;
        self.now.text.remove(self.now.cursor);
        self.note(before);
        true
    }

    /// Moves the cursor to the left by one character. `false` where it is at the beginning.
    pub fn left(&mut self) -> bool {
        let moves = self.now.cursor > 0;
        self.now.cursor -= usize::from(moves);
        moves
    }

    /// Moves the cursor to the right by one character. `false` where it is at the end.
    pub fn right(&mut self) -> bool {
        let moves = self.now.cursor < self.now.text.len();
        self.now.cursor += usize::from(moves);
        moves
    }

    /// Takes back the last edit that is not taken back yet: text and cursor are what they were right before it. `false`,
    /// and nothing changes, where there is none or it is forgotten.
    pub fn undo(&mut self) -> bool {
        let Some(edit) = self.done.pop() else {
            return false;
        };
        self.now = edit.before.clone();
        self.undone.push(edit);
        true
    }

    /// Makes the edit again that was taken back last: text and cursor are what they were right after it; it can be taken
    /// back once more. `false`, and nothing changes, where there is none: every new edit makes the editor forget what was
    /// taken back before.
    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.undone.pop() else {
            return false;
        };
        self.now = edit.after.clone();
        self.done.push(edit);
        true
    }

    fn note(&mut self, before: State) {
        self.undone.clear();
        if self.done.len() == HISTORY {
            self.done.remove(0);
        }
        let after = self.now.clone();
        self.done.push(Edit { before, after });
    }
}
