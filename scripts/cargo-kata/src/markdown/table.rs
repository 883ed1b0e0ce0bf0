//! Tables whose columns share the width, or, where there is too little of it, rows as short lists.

use crate::screen::QUIET;
use crate::styled::{Line, Piece, natural_width, wrap};
use anstyle::Style;
use pulldown_cmark::Alignment;

/// Cells by rows and columns; the first row is the head.
#[derive(Debug)]
pub struct Table {
    pub alignments: Vec<Alignment>,
    pub rows: Vec<Vec<Vec<Piece>>>,
}

/// The blanks between two columns.
const GAP: usize = 2;

/// In narrower columns hardly a word fits.
const NARROWEST: usize = 8;

impl Table {
    /// The table in lines of at most that width.
    pub fn lines(&self, width: usize) -> Vec<Line> {
        match self.columns(width) {
            Some(columns) => self.side_by_side(&columns),
            None => self.as_lists(width),
        }
    }

    /// How wide each column is: its own width where that fits; else the wide ones share what the narrow ones leave. `None`
    /// where that would be too little.
    fn columns(&self, width: usize) -> Option<Vec<usize>> {
        let mut natural = vec![1; self.alignments.len()];
        for row in &self.rows {
            for (widest, cell) in natural.iter_mut().zip(row) {
                *widest = natural_width(cell).max(*widest);
            }
        }
        let gaps = GAP * natural.len().saturating_sub(1);
        let mut room = width.checked_sub(gaps)?;
        if natural.iter().sum::<usize>() <= room {
            return Some(natural);
        }
        let mut by_width: Vec<usize> = (0..natural.len()).collect();
        by_width.sort_by_key(|&column| natural[column]);
        let mut columns = vec![0; natural.len()];
        for (place, &column) in by_width.iter().enumerate() {
            let share = room / (by_width.len() - place);
            columns[column] = natural[column].min(share);
            if columns[column] < natural[column] && share < NARROWEST {
                return None;
            }
            room -= columns[column];
        }
        Some(columns)
    }

    fn side_by_side(&self, columns: &[usize]) -> Vec<Line> {
        let wrapped: Vec<Vec<Vec<Line>>> = self
            .rows
            .iter()
            .enumerate()
            .map(|(number, row)| {
                let cells = row.iter().zip(columns);
                cells
                    .map(|(cell, &width)| {
                        let cell: Vec<Piece> = cell
                            .iter()
                            .map(|piece| {
                                if number == 0 {
                                    bold(piece)
                                } else {
                                    piece.clone()
                                }
                            })
                            .collect();
                        wrap(&cell, width)
                    })
                    .collect()
            })
            .collect();
        let height = |row: &Vec<Vec<Line>>| row.iter().map(Vec::len).max().unwrap_or_default();
        // Rows of several lines run into each other without room between them.
        let apart = wrapped.iter().skip(1).any(|row| height(row) > 1);
        let mut lines = Vec::new();
        for (number, row) in wrapped.iter().enumerate() {
            if apart && number > 1 {
                lines.push(Line::default());
            }
            lines.extend((0..height(row)).map(|line| self.line(row, line, columns)));
            if number == 0 {
                let strokes: Vec<String> = columns.iter().map(|&width| "─".repeat(width)).collect();
                lines.push(Line::new(&strokes.join(&" ".repeat(GAP)), QUIET));
            }
        }
        lines
    }

    /// One line of a row, without blanks at its end.
    fn line(&self, row: &[Vec<Line>], number: usize, columns: &[usize]) -> Line {
        let nothing = Line::default();
        let cells: Vec<&Line> = row
            .iter()
            .map(|cell| cell.get(number).unwrap_or(&nothing))
            .collect();
        let used = cells
            .iter()
            .rposition(|cell| cell.width > 0)
            .map_or(0, |last| last + 1);
        let mut line = Line::default();
        let mut begin = 0;
        for (column, cell) in cells.iter().enumerate().take(used) {
            let room = columns[column] - cell.width.min(columns[column]);
            let before = match self.alignments[column] {
                Alignment::Right => room,
                Alignment::Center => room / 2,
                Alignment::Left | Alignment::None => 0,
            };
            line = cell.after(&line.padded(begin + before));
            begin += columns[column] + GAP;
        }
        line
    }

    /// Each row as a few lines, a cell each, with the head's word before it.
    fn as_lists(&self, width: usize) -> Vec<Line> {
        let Some((head, rows)) = self.rows.split_first() else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            if number > 0 {
                lines.push(Line::default());
            }
            for (word, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                let mut pieces: Vec<Piece> = word.iter().map(bold).collect();
                if !pieces.is_empty() {
                    pieces.push(Piece::new(": ", Style::new()));
                }
                pieces.extend(cell.iter().cloned());
                lines.extend(wrap(&pieces, width));
            }
        }
        lines
    }
}

fn bold(piece: &Piece) -> Piece {
    Piece {
        style: piece.style.bold(),
        ..piece.clone()
    }
}
