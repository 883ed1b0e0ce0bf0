//@ right: decodes byte by byte without `arbitrary`, and judges against a list of lines

use crate::editor::{Editor, HISTORY};

pub fn target(data: &[u8]) {
    let mut editor = Editor::new();
    let mut lines = vec![(String::new(), 0_usize)];
    // The lines after each edit, and the ones before it; the place of the one that is shown.
    let mut befores = vec![(String::new(), 0_usize)];
    let mut place = 0;
    let (mut text, mut cursor) = (String::new(), 0);
    for byte in data {
        let letters: Vec<char> = text.chars().collect();
        let before = (text.clone(), cursor);
        let edit = match byte % 8 {
            0..=2 => {
                let letter = ['a', 'ß', '€', '𝄞'][usize::from(byte / 64)];
                editor.insert(letter);
                let (left, right) = letters.split_at(cursor);
                text = left.iter().chain(&[letter]).chain(right).collect();
                cursor += 1;
                true
            }
            3 => {
                let removes = cursor > 0;
                assert_eq!(editor.backspace(), removes);
                if removes {
                    cursor -= 1;
                    let (left, right) = letters.split_at(cursor);
                    text = left.iter().chain(&right[1..]).collect();
                }
                removes
            }
            4 => {
                assert_eq!(editor.left(), cursor > 0);
                cursor = cursor.saturating_sub(1);
                false
            }
            5 => {
                assert_eq!(editor.right(), cursor < letters.len());
                cursor = (cursor + 1).min(letters.len());
                false
            }
            6 => {
                assert_eq!(editor.undo(), place > 0);
                if place > 0 {
                    (text, cursor) = befores[place].clone();
                    place -= 1;
                }
                false
            }
            _ => {
                assert_eq!(editor.redo(), place + 1 < lines.len());
                if place + 1 < lines.len() {
                    place += 1;
                    (text, cursor) = lines[place].clone();
                }
                false
            }
        };
        if edit {
            lines.truncate(place + 1);
            befores.truncate(place + 1);
            lines.push((text.clone(), cursor));
            befores.push(before);
            if lines.len() > HISTORY + 1 {
                lines.remove(0);
                befores.remove(0);
            }
            place = lines.len() - 1;
        }
        assert_eq!((editor.text(), editor.cursor()), (text.clone(), cursor));
    }
}
