//! Differences one below the other: `-` before what is yours alone, `+` before what the reference alone has.

use super::folded;
use super::sections::{Marked, Section};
use crate::screen::{BAD, GOOD, QUIET};
use crate::styled::{Line, Piece, chop};
use anstyle::Style;

pub fn lines(sections: &[Section], width: usize) -> Vec<Line> {
    let mut lines = vec![
        Line::new("- yours", BAD),
        Line::new("+ the reference", GOOD),
        Line::default(),
    ];
    for section in sections {
        match section {
            Section::Folded(count) => lines.push(Line::new(&folded(*count), QUIET)),
            Section::Same(same) => {
                for line in same {
                    let pieces = [Piece::new(line.as_str(), Style::new())];
                    lines.extend(marked(' ', &pieces, Style::new(), width));
                }
            }
            Section::Changed { own, reference } => {
                for (mark, style, side) in [('-', BAD, own), ('+', GOOD, reference)] {
                    for line in side {
                        lines.extend(marked(mark, &pieces(line, style), style, width));
                    }
                }
            }
        }
    }
    lines
}

/// What differs within the line stands out.
pub fn pieces(line: &Marked, style: Style) -> Vec<Piece> {
    let parts = line.iter().map(|(differs, text)| {
        let style = if *differs {
            style.bold().underline()
        } else {
            style
        };
        Piece::new(text.as_str(), style)
    });
    parts.collect()
}

/// The mark stands before the first line only; what did not fit follows below it.
fn marked(mark: char, pieces: &[Piece], style: Style, width: usize) -> Vec<Line> {
    let first = Line::new(&format!("{mark} "), style);
    let further = Line::new("  ", Style::new());
    let cut = chop(pieces, width.saturating_sub(2).max(1));
    let cut = cut.iter().enumerate();
    cut.map(|(number, line)| line.after(if number == 0 { &first } else { &further }))
        .collect()
}
