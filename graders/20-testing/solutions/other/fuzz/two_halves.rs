//@ right: a line in two halves, edits that are never dropped, operations that repeat a call, and a test of its own

use crate::editor::{Editor, HISTORY};
use arbitrary::{Arbitrary, Unstructured};

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Op {
    Insert(char),
    Repeat(Key, u8),
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Key {
    Backspace,
    Left,
    Right,
    Undo,
    Redo,
}

/// The characters before the cursor, and those behind it.
type Line = (Vec<char>, Vec<char>);

#[derive(Default)]
struct Model {
    line: Line,
    edits: Vec<(Line, Line)>,
    done: usize,
    forgotten: usize,
}

impl Model {
    fn edit(&mut self, change: impl FnOnce(&mut Line)) {
        let before = self.line.clone();
        change(&mut self.line);
        self.edits.truncate(self.done);
        self.edits.push((before, self.line.clone()));
        self.done += 1;
        self.forgotten = self.forgotten.max(self.done.saturating_sub(HISTORY));
    }

    fn press(&mut self, key: Key) -> bool {
        let possible = match key {
            Key::Backspace | Key::Left => !self.line.0.is_empty(),
            Key::Right => !self.line.1.is_empty(),
            Key::Undo => self.done > self.forgotten,
            Key::Redo => self.done < self.edits.len(),
        };
        match key {
            _ if !possible => {}
            Key::Backspace => self.edit(|line| _ = line.0.pop()),
            Key::Left => self.line.1.splice(..0, self.line.0.pop()).for_each(drop),
            Key::Right => self.line.0.push(self.line.1.remove(0)),
            Key::Undo => {
                self.done -= 1;
                self.line = self.edits[self.done].0.clone();
            }
            Key::Redo => {
                self.line = self.edits[self.done].1.clone();
                self.done += 1;
            }
        }
        possible
    }

    fn judge(&self, editor: &Editor) {
        let text: String = self.line.0.iter().chain(&self.line.1).collect();
        assert_eq!((editor.text(), editor.cursor()), (text, self.line.0.len()));
    }
}

pub fn target(data: &[u8]) {
    let mut data = Unstructured::new(data);
    let (mut editor, mut model) = (Editor::new(), Model::default());
    while !data.is_empty() {
        let Ok(op) = data.arbitrary() else { return };
        match op {
            Op::Insert(character) => {
                editor.insert(character);
                model.edit(|line| line.0.push(character));
                model.judge(&editor);
            }
            Op::Repeat(key, times) => {
                // Mostly once, sometimes often enough to take back whatever is remembered.
                for _ in 0..=times.saturating_sub(246) {
                    let returned = match key {
                        Key::Backspace => editor.backspace(),
                        Key::Left => editor.left(),
                        Key::Right => editor.right(),
                        Key::Undo => editor.undo(),
                        Key::Redo => editor.redo(),
                    };
                    assert_eq!(returned, model.press(key), "{key:?}");
                    model.judge(&editor);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::target;
    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};

    proptest! {
        #[test]
        fn the_editor_keeps_its_promises(data in vec(any::<u8>(), 0..400)) {
            target(&data);
        }
    }
}
