//! Differences in two columns: yours on the left, the reference on the right.

use super::folded;
use super::sections::{Marked, Section};
use super::unified::pieces;
use crate::screen::{BAD, GOOD, QUIET, STRONG};
use crate::styled::{Line, Piece, chop};
use anstyle::Style;

/// What stands between the columns: a blank, a mark, a blank.
const BETWEEN: usize = 3;

pub fn lines(sections: &[Section], width: usize) -> Vec<Line> {
    let column = (width - BETWEEN) / 2;
    let heads = ["yours", "the reference"].map(|head| vec![Line::new(head, STRONG)]);
    let [left, right] = &heads;
    let mut lines = row(left, '│', right, column);
    for section in sections {
        match section {
            Section::Folded(count) => lines.push(Line::new(&folded(*count), QUIET)),
            Section::Same(same) => {
                for line in same {
                    let both = chop(&[Piece::new(line.as_str(), Style::new())], column);
                    lines.extend(row(&both, '│', &both, column));
                }
            }
            Section::Changed { own, reference } => {
                for number in 0..own.len().max(reference.len()) {
                    let side = |side: &[Marked], style| {
                        let line = side.get(number)?;
                        Some(chop(&pieces(line, style), column))
                    };
                    let (own, reference) = (side(own, BAD), side(reference, GOOD));
                    let mark = match (&own, &reference) {
                        (Some(_), Some(_)) => '≠',
                        (Some(_), None) => '<',
                        _ => '>',
                    };
                    let (own, reference) = (own.unwrap_or_default(), reference.unwrap_or_default());
                    lines.extend(row(&own, mark, &reference, column));
                }
            }
        }
    }
    lines
}

/// As many lines as the longer side has.
fn row(left: &[Line], mark: char, right: &[Line], column: usize) -> Vec<Line> {
    let nothing = Line::default();
    let mark = Line::new(&format!(" {mark} "), QUIET);
    let height = left.len().max(right.len());
    (0..height)
        .map(|number| {
            let left = left.get(number).unwrap_or(&nothing).padded(column);
            let right = right.get(number).unwrap_or(&nothing);
            right.after(&mark.after(&left))
        })
        .collect()
}
