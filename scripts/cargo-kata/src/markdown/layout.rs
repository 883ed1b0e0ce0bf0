//! Blocks as lines of a certain width.

use super::read::Block;
use crate::screen::QUIET;
use crate::styled::{Line, Piece, wrap};
use anstyle::Style;

/// How far code stands to the right.
const CODE_INDENT: &str = "    ";

/// The blocks with an empty line between each two.
pub fn blocks(blocks: &[Block], width: usize) -> Vec<Line> {
    stacked(blocks, width, true)
}

fn stacked(blocks: &[Block], width: usize, apart: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        if apart && number > 0 {
            lines.push(Line::default());
        }
        lines.extend(of_block(block, width));
    }
    lines
}

fn of_block(block: &Block, width: usize) -> Vec<Line> {
    match block {
        Block::Heading(level, pieces) => heading(*level, pieces, width),
        Block::Paragraph(pieces) => wrap(pieces, width),
        Block::Code(code) => {
            let indented = |line: &String| match line.as_str() {
                "" => Line::default(),
                line => Line::new(&format!("{CODE_INDENT}{line}"), Style::new()),
            };
            code.iter().map(indented).collect()
        }
        Block::List {
            first,
            items,
            loose,
        } => list(*first, items, *loose, width),
        Block::Quote(inner) => {
            let bar = Line::new("│ ", QUIET);
            within(&bar, &bar, width, |width| blocks(inner, width))
        }
        Block::Table(table) => table.lines(width),
        Block::Rule => vec![Line::new(&"─".repeat(width), QUIET)],
        Block::Note(label, inner) => {
            let label = Line::new(&format!("^{label} "), QUIET);
            let below = Line::new(&" ".repeat(label.width), Style::new());
            within(&label, &below, width, |width| blocks(inner, width))
        }
    }
}

/// Bold, and the two highest levels underlined: so they stand out without colours too.
fn heading(level: u8, pieces: &[Piece], width: usize) -> Vec<Line> {
    let bold = |piece: &Piece| Piece {
        style: piece.style.bold(),
        ..piece.clone()
    };
    let pieces: Vec<Piece> = pieces.iter().map(bold).collect();
    let mut lines = wrap(&pieces, width);
    let widest = lines
        .iter()
        .map(|line| line.width)
        .max()
        .unwrap_or_default();
    let stroke = match level {
        1 => "━",
        2 => "─",
        _ => return lines,
    };
    lines.push(Line::new(&stroke.repeat(widest), QUIET));
    lines
}

fn list(first: Option<u64>, items: &[Vec<Block>], loose: bool, width: usize) -> Vec<Line> {
    let marker = |number: usize| match first {
        None => "• ".to_owned(),
        Some(first) => format!("{}. ", first.saturating_add(number as u64)),
    };
    let room = marker(items.len().saturating_sub(1)).chars().count();
    let below = Line::new(&" ".repeat(room), Style::new());
    let mut lines = Vec::new();
    for (number, item) in items.iter().enumerate() {
        if loose && number > 0 {
            lines.push(Line::default());
        }
        let marker = Line::new(&format!("{:>room$}", marker(number)), Style::new());
        lines.extend(within(&marker, &below, width, |width| {
            stacked(item, width, loose)
        }));
    }
    lines
}

/// Lines with something before each, which leaves them so much less room.
fn within(
    first: &Line,
    others: &Line,
    width: usize,
    lines: impl FnOnce(usize) -> Vec<Line>,
) -> Vec<Line> {
    let mut lines = lines(width.saturating_sub(first.width).max(1));
    if lines.is_empty() {
        lines.push(Line::default());
    }
    let before = |(row, line): (usize, Line)| match (row, line.width) {
        (0, _) => line.after(first),
        // No blanks at the end of an empty line.
        (_, 0) if others.text.trim().is_empty() => line,
        _ => line.after(others),
    };
    lines.into_iter().enumerate().map(before).collect()
}
