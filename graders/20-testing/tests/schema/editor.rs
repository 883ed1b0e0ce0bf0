//! `editor` with its bugs: 19 to 23. What its methods promise stands in the kata's own `src/editor.rs`.

use crate::switch::bug;

pub const HISTORY: usize = 8;

#[derive(Clone, Debug, Default)]
pub struct Editor {
    now: State,
    done: Vec<Edit>,
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
    pub fn new() -> Self {
        Self::default()
    }

    pub fn text(&self) -> String {
        self.now.text.iter().collect()
    }

    pub fn cursor(&self) -> usize {
        if bug(22) {
            let before = &self.now.text[..self.now.cursor];
            return before.iter().map(|character| character.len_utf8()).sum();
        }
        self.now.cursor
    }

    pub fn insert(&mut self, character: char) {
        let before = self.now.clone();
        self.now.text.insert(self.now.cursor, character);
        self.now.cursor += 1;
        self.note(before);
    }

    pub fn backspace(&mut self) -> bool {
        let before = self.now.clone();
        if self.now.cursor == 0 {
            if bug(23) {
                self.note(before);
            }
            return false;
        }
        self.now.cursor -= 1;
        self.now.text.remove(self.now.cursor);
        self.note(before);
        true
    }

    pub fn left(&mut self) -> bool {
        let moves = self.now.cursor > 0;
        self.now.cursor -= usize::from(moves);
        moves
    }

    pub fn right(&mut self) -> bool {
        let moves = self.now.cursor < self.now.text.len();
        self.now.cursor += usize::from(moves);
        moves
    }

    pub fn undo(&mut self) -> bool {
        let Some(edit) = self.done.pop() else {
            return false;
        };
        let cursor = self.now.cursor;
        self.now = edit.before.clone();
        if bug(20) {
            self.now.cursor = cursor.min(self.now.text.len());
        }
        self.undone.push(edit);
        true
    }

    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.undone.pop() else {
            return false;
        };
        self.now = edit.after.clone();
        self.done.push(edit);
        true
    }

    fn note(&mut self, before: State) {
        if !bug(19) {
            self.undone.clear();
        }
        let most = HISTORY - usize::from(bug(21));
        while self.done.len() >= most {
            self.done.remove(0);
        }
        let after = self.now.clone();
        self.done.push(Edit { before, after });
    }
}
