//! Styled text, and how it is broken into lines that fit.
//!
//! Widths are columns of a terminal: a letter of Chinese takes two, a combining accent none.

use anstyle::Style;
use unicode_width::UnicodeWidthChar;

/// A piece of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub style: Style,
    /// The address that a click on it opens, where the terminal can do that.
    pub link: Option<String>,
}

/// One line, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// With its escape sequences.
    pub text: String,
    /// Without them, in columns.
    pub width: usize,
}

/// A character, and the number of the piece that it comes from.
type Cell = (char, usize);

impl Piece {
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self {
            text: text.into(),
            style,
            link: None,
        }
    }
}

impl Line {
    pub fn new(text: &str, style: Style) -> Self {
        painted(&cells(&[Piece::new(text, style)]), &[Piece::new("", style)])
    }

    /// The line with something before it.
    pub fn after(&self, before: &Line) -> Self {
        Self {
            text: format!("{}{}", before.text, self.text),
            width: before.width + self.width,
        }
    }

    /// The line with spaces behind it, up to that width.
    pub fn padded(&self, width: usize) -> Self {
        let more = width.saturating_sub(self.width);
        Self {
            text: format!("{}{}", self.text, " ".repeat(more)),
            width: self.width + more,
        }
    }
}

/// Breaks at spaces, and at each `\n`; a word that is wider than a line is cut where the line ends. Several spaces count as one.
pub fn wrap(pieces: &[Piece], width: usize) -> Vec<Line> {
    let cells = cells(pieces);
    let mut lines = Vec::new();
    for stretch in cells.split(|(character, _)| *character == '\n') {
        let mut line: Vec<Cell> = Vec::new();
        let mut used = 0;
        let mut gap = None;
        for word in stretch.chunk_by(|one, other| (one.0 == ' ') == (other.0 == ' ')) {
            if word[0].0 == ' ' {
                gap = Some(word[0]);
                continue;
            }
            let wide = width_of(word);
            if let Some(gap) = gap.take()
                && used > 0
            {
                if used + 1 + wide > width {
                    lines.push(painted(&line, pieces));
                    line.clear();
                    used = 0;
                } else {
                    line.push(gap);
                    used += 1;
                }
            }
            line.extend(word);
            used += wide;
            if wide > width {
                let mut cut = cut(&line, width);
                line = cut.pop().unwrap_or_default();
                used = width_of(&line);
                lines.extend(cut.iter().map(|whole| painted(whole, pieces)));
            }
        }
        lines.push(painted(&line, pieces));
    }
    lines
}

/// Cuts where a line ends, or at a blank near that: for code, whose spaces count.
pub fn chop(pieces: &[Piece], width: usize) -> Vec<Line> {
    let cells = cells(pieces);
    let mut rest = cells.as_slice();
    let mut lines = Vec::new();
    loop {
        let whole = cut(rest, width);
        if whole.len() == 1 {
            lines.push(painted(rest, pieces));
            return lines;
        }
        let fitting = &whole[0];
        let is_blank = |cell: &Cell| cell.0 == ' ';
        let indent = fitting.iter().take_while(|cell| is_blank(cell)).count();
        let blank = fitting.iter().rposition(is_blank);
        let blank = blank.filter(|&blank| blank >= indent.max(fitting.len() / 2));
        let (line, further) = rest.split_at(blank.map_or(fitting.len(), |blank| blank + 1));
        lines.push(painted(line, pieces));
        rest = further;
    }
}

/// The width of the text on one line, or of its widest one where it holds `\n`.
pub fn natural_width(pieces: &[Piece]) -> usize {
    let cells = cells(pieces);
    let lines = cells.split(|(character, _)| *character == '\n');
    lines.map(width_of).max().unwrap_or_default()
}

fn cells(pieces: &[Piece]) -> Vec<Cell> {
    let numbered = pieces.iter().enumerate();
    numbered
        .flat_map(|(number, piece)| piece.text.chars().map(move |character| (character, number)))
        .collect()
}

/// Pieces of at most that width, at least one; a character that is wider by itself has a piece of its own.
fn cut(cells: &[Cell], width: usize) -> Vec<Vec<Cell>> {
    let mut lines = vec![Vec::new()];
    let mut used = 0;
    for &cell in cells {
        let wide = columns(cell.0);
        if used > 0 && used + wide > width {
            lines.push(Vec::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(cell);
        }
        used += wide;
    }
    lines
}

fn width_of(cells: &[Cell]) -> usize {
    cells.iter().map(|(character, _)| columns(*character)).sum()
}

fn columns(character: char) -> usize {
    match character {
        // Asks for the colourful form of the character before it, which is wide.
        '\u{FE0F}' => 1,
        _ => character.width().unwrap_or(0),
    }
}

/// Neighbours of one piece share its escape sequences.
fn painted(line: &[Cell], pieces: &[Piece]) -> Line {
    let mut text = String::new();
    for run in line.chunk_by(|one, other| one.1 == other.1) {
        let Piece { style, link, .. } = &pieces[run[0].1];
        let characters: String = run.iter().map(|(character, _)| *character).collect();
        let styled = format!("{style}{characters}{style:#}");
        match link {
            // OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
            Some(address) => {
                text += &format!("\x1b]8;;{address}\x1b\\{styled}\x1b]8;;\x1b\\");
            }
            None => text += &styled,
        }
    }
    Line {
        text,
        width: width_of(line),
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, chop, wrap};
    use anstyle::Style;

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        let lines = wrap(&[Piece::new(text, Style::new())], width);
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_in_words_that_are_too_long() {
        assert_eq!(wrapped("to be  or not", 8), ["to be or", "not"]);
        assert_eq!(
            wrapped("a incomprehensible b", 8),
            ["a", "incompre", "hensible", "b"]
        );
        assert_eq!(wrapped("one\ntwo", 80), ["one", "two"]);
        assert_eq!(wrapped("", 80), [""]);
    }

    #[test]
    fn widths_are_columns() {
        assert_eq!(wrapped("日本語 日本", 6), ["日本語", "日本"]);
        assert_eq!(wrapped("日本語", 5), ["日本", "語"]);
        assert_eq!(wrapped("e\u{301}e\u{301} e", 4), ["e\u{301}e\u{301} e"]);
    }

    #[test]
    fn code_is_cut_where_the_line_ends() {
        let line = [Piece::new("    let a = 1;", Style::new())];
        let lines: Vec<String> = chop(&line, 6).into_iter().map(|line| line.text).collect();
        assert_eq!(lines, ["    le", "t a = ", "1;"]);
        let line = [Piece::new("// to be or not", Style::new())];
        let lines: Vec<String> = chop(&line, 12).into_iter().map(|line| line.text).collect();
        assert_eq!(lines, ["// to be or ", "not"]);
    }

    #[test]
    fn a_word_may_hold_several_styles() {
        let pieces = [
            Piece::new("see ", Style::new()),
            Piece::new("push", Style::new().bold()),
            Piece::new(", too", Style::new()),
        ];
        let lines: Vec<String> = wrap(&pieces, 9).into_iter().map(|line| line.text).collect();
        assert_eq!(lines, ["see \x1b[1mpush\x1b[0m,", "too"]);
    }
}
