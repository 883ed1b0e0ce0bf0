//! Text with colours, fitted to a width: escape sequences take no room, and a line that is cut or broken keeps its style.

use std::iter::Peekable;
use std::str::Chars;
use unicode_width::UnicodeWidthChar;

const RESET: &str = "\x1b[0m";

/// How many columns it fills.
pub fn width(text: &str) -> usize {
    pieces(text).map(|piece| piece.width()).sum()
}

/// The text, cut where it is wider than this, with `…` in the last column then.
pub fn clip(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let (mut clipped, mut used) = (String::new(), 0);
    for piece in pieces(text) {
        if used + piece.width() >= most.max(1) {
            break;
        }
        used += piece.width();
        clipped.push_str(&piece.text());
    }
    if most > 0 {
        clipped.push('…');
    }
    clipped + RESET
}

/// The text in lines that are no wider than this, broken between words; a word that is wider by itself is broken anywhere.
/// Lines but the first begin with as many spaces as the first does, and `hang` more.
pub fn wrap(text: &str, most: usize, hang: usize) -> Vec<String> {
    let own = text
        .chars()
        .take_while(|character| *character == ' ')
        .count();
    let indent = (own + hang).min(most.saturating_sub(8));
    let mut wrapping = Wrapping {
        most: most.max(1),
        indent,
        lines: Vec::new(),
        line: String::new(),
        used: 0,
        style: String::new(),
    };
    let (mut word, mut word_width) = (Vec::new(), 0);
    for piece in pieces(text) {
        if matches!(piece, Piece::Character(' ')) && !word.is_empty() {
            wrapping.word(&word, word_width);
            (word, word_width) = (Vec::new(), 0);
        }
        word_width += piece.width();
        word.push(piece);
    }
    wrapping.word(&word, word_width);
    wrapping.finish()
}

struct Wrapping {
    most: usize,
    indent: usize,
    lines: Vec<String>,
    line: String,
    used: usize,
    /// What has been switched on since the last reset.
    style: String,
}

impl Wrapping {
    /// A word with the spaces before it.
    fn word(&mut self, word: &[Piece], width: usize) {
        let is_space = |piece: &&Piece| matches!(piece, Piece::Character(' '));
        let spaces = word.iter().take_while(is_space).count();
        if self.used > self.indent.min(self.used) && self.used + width > self.most {
            self.break_line();
            self.pieces(&word[spaces..]);
        } else {
            self.pieces(word);
        }
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            if self.used + piece.width() > self.most {
                self.break_line();
            }
            if let Piece::Escape(escape) = piece {
                if escape == RESET || escape == "\x1b[m" {
                    self.style.clear();
                } else if escape.ends_with('m') {
                    self.style.push_str(escape);
                }
            }
            self.used += piece.width();
            self.line.push_str(&piece.text());
        }
    }

    fn break_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        if !self.style.is_empty() {
            line.push_str(RESET);
        }
        self.lines.push(line);
        self.line = " ".repeat(self.indent) + &self.style;
        self.used = self.indent;
    }

    fn finish(mut self) -> Vec<String> {
        self.lines.push(self.line);
        self.lines
    }
}

#[derive(Clone, Debug)]
enum Piece {
    Character(char),
    /// Takes no room: a colour, or the address of a link.
    Escape(String),
}

impl Piece {
    fn width(&self) -> usize {
        match self {
            Self::Character(character) => character.width().unwrap_or(0),
            Self::Escape(_) => 0,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Character(character) => character.to_string(),
            Self::Escape(escape) => escape.clone(),
        }
    }
}

fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    let mut characters = text.chars().peekable();
    std::iter::from_fn(move || {
        let character = characters.next()?;
        Some(match character {
            '\x1b' => Piece::Escape(escape(&mut characters)),
            other => Piece::Character(other),
        })
    })
}

/// `ESC [ … letter`, as colours are written, or `ESC ] … ESC \`, as links are.
fn escape(characters: &mut Peekable<Chars<'_>>) -> String {
    let mut sequence = String::from('\x1b');
    let is_link = characters.peek() == Some(&']');
    for character in characters.by_ref() {
        sequence.push(character);
        let ends = if is_link {
            character == '\x07' || sequence.ends_with("\x1b\\")
        } else {
            character.is_ascii_alphabetic()
        };
        if ends {
            break;
        }
    }
    sequence
}

#[cfg(test)]
mod tests {
    use super::{clip, width, wrap};

    #[test]
    fn colours_and_links_take_no_room_and_wide_letters_take_two() {
        assert_eq!(width("\x1b[31mred\x1b[0m"), 3);
        assert_eq!(width("\x1b]8;;file:///x\x1b\\link\x1b]8;;\x1b\\"), 4);
        assert_eq!(width("日本"), 4);
    }

    #[test]
    fn what_is_too_wide_is_cut_with_its_style() {
        assert_eq!(clip("abc", 3), "abc");
        assert_eq!(clip("\x1b[31mabcd", 3), "\x1b[31mab…\x1b[0m");
        assert_eq!(clip("日本語", 4), "日…\x1b[0m");
        assert_eq!(clip("abc", 0), "\x1b[0m");
    }

    #[test]
    fn lines_break_between_words_and_go_on_in_their_style() {
        assert_eq!(wrap("one two three", 8, 0), ["one two", "three"]);
        assert_eq!(wrap("  one two three", 9, 2), ["  one two", " three"]);
        let red = wrap("\x1b[31mone two\x1b[0m three", 4, 0);
        assert_eq!(
            red,
            ["\x1b[31mone\x1b[0m", "\x1b[31mtwo\x1b[0m", "thre", "e"]
        );
        assert_eq!(wrap("", 5, 0), [""]);
    }

    #[test]
    fn no_line_is_ever_wider() {
        let text = "  a word, \x1b[1mäöü 日本語 and_a_very_long_identifier::with::path\x1b[0m end";
        for most in 1..60 {
            for line in wrap(text, most, 2) {
                assert!(width(&line) <= most.max(2), "{most}: {line}");
            }
        }
    }
}
