//! Exercise 3: loop nests. One needs its loops in another order; the other one cannot be saved by any order.

/// Multiplies two square matrices of `size` rows, each given row after row, into `product`: at row `r` and column `c` comes the
/// sum of `left[r][i] * right[i][c]` over all `i`. What was in `product` before does not matter. In which order the sum is
/// taken does not matter either. (All numbers and sums are finite. `size` may be 0, and `size * size` fits into a `usize`.)
///
/// With 240 rows it takes at most 1.6 times what three plain loops take, in the order in which the innermost one runs along rows
/// of `right` and `product`. Down a column of `right` it takes some six times as long. So does an innermost loop that adds up
/// one sum, wherever its numbers lie: floats must be added in the order written, each addition waits for the one before.
///
/// # Panics
/// If one of the slices is not `size * size` long; the message contains the word `long`.
///
/// ```
/// let mut product = [0.0; 4];
/// kata_61::matrix::multiply(&[1.0, 2.0, 3.0, 4.0], &[0.0, 1.0, 1.0, 0.0], 2, &mut product);
///
/// assert_eq!(product, [2.0, 1.0, 4.0, 3.0]);
/// ```
pub fn multiply(left: &[f32], right: &[f32], size: usize, product: &mut [f32]) {
    todo!()
}

/// A matrix that lies in memory row after row. Each row begins on a line of its own, and a line holds 16 numbers.
pub trait Matrix {
    /// How many rows it has.
    fn rows(&self) -> usize;

    /// How many columns it has.
    fn columns(&self) -> usize;

    /// The number at this place, which brings in its line.
    fn get(&self, row: usize, column: usize) -> u32;

    /// Replaces the number at this place, which brings in its line as well.
    fn set(&mut self, row: usize, column: usize, number: u32);
}

/// Writes the transposed matrix: what stands in `source` at row `r` and column `c` comes into `target` at row `c` and column `r`.
///
/// A hidden check counts the lines that it brings in, with a cache that keeps the 64 lines that were used last. However
/// large the matrices are: it brings in at most 1.5 times as many lines as both of them have together.
///
/// # Panics
/// If `target` has not as many rows as `source` has columns, or the other way round; the message contains the word `shape`.
///
/// ```
/// use kata_61::matrix::{Grid, Matrix, transpose};
///
/// let mut source = Grid::new(2, 3);
/// source.set(0, 2, 7);
/// let mut target = Grid::new(3, 2);
/// transpose(&source, &mut target);
///
/// assert_eq!(target.get(2, 0), 7);
/// ```
pub fn transpose(source: &impl Matrix, target: &mut impl Matrix) {
    todo!()
}

/// A matrix to try things with. Nothing to do here.
#[derive(Clone, Debug)]
pub struct Grid {
    rows: usize,
    columns: usize,
    numbers: Vec<[u32; 16]>,
}

impl Grid {
    /// A matrix of zeros.
    pub fn new(rows: usize, columns: usize) -> Self {
        Self {
            rows,
            columns,
            numbers: vec![[0; 16]; rows * columns.div_ceil(16)],
        }
    }

    fn line(&self, row: usize, column: usize) -> usize {
        row * self.columns.div_ceil(16) + column / 16
    }
}

impl Matrix for Grid {
    fn rows(&self) -> usize {
        self.rows
    }

    fn columns(&self) -> usize {
        self.columns
    }

    fn get(&self, row: usize, column: usize) -> u32 {
        self.numbers[self.line(row, column)][column % 16]
    }

    fn set(&mut self, row: usize, column: usize, number: u32) {
        let line = self.line(row, column);
        self.numbers[line][column % 16] = number;
    }
}
