//! Exercise 3: loop nests.

use kata_61::matrix::{Matrix, multiply, transpose};
use std::cell::RefCell;

/// A cache that keeps the lines used last.
#[derive(Debug, Default)]
struct Cache {
    /// The one used last stands last.
    lines: Vec<(char, usize)>,
    brought_in: usize,
}

impl Cache {
    const LINES: usize = 64;

    fn touch(&mut self, line: (char, usize)) {
        if let Some(place) = self.lines.iter().rposition(|kept| *kept == line) {
            self.lines.remove(place);
        } else {
            self.brought_in += 1;
            if self.lines.len() == Self::LINES {
                self.lines.remove(0);
            }
        }
        self.lines.push(line);
    }
}

/// A matrix whose lines go through a cache.
struct Watched<'c> {
    name: char,
    rows: usize,
    columns: usize,
    numbers: Vec<u32>,
    cache: &'c RefCell<Cache>,
}

impl<'c> Watched<'c> {
    fn new(name: char, rows: usize, columns: usize, cache: &'c RefCell<Cache>) -> Self {
        let numbers = (0..rows * columns).map(|place| place as u32 * 7 + 1);
        Self {
            name,
            rows,
            columns,
            numbers: numbers.collect(),
            cache,
        }
    }

    fn lines(&self) -> usize {
        self.rows * self.columns.div_ceil(16)
    }

    fn place(&self, row: usize, column: usize) -> usize {
        if row >= self.rows || column >= self.columns {
            panic!(
                "row {row}, column {column} of a matrix that has {} rows and {} columns",
                self.rows, self.columns
            );
        }
        let line = row * self.columns.div_ceil(16) + column / 16;
        self.cache.borrow_mut().touch((self.name, line));
        row * self.columns + column
    }
}

impl Matrix for Watched<'_> {
    fn rows(&self) -> usize {
        self.rows
    }

    fn columns(&self) -> usize {
        self.columns
    }

    fn get(&self, row: usize, column: usize) -> u32 {
        self.numbers[self.place(row, column)]
    }

    fn set(&mut self, row: usize, column: usize, number: u32) {
        let place = self.place(row, column);
        self.numbers[place] = number;
    }
}

mod behaviour {
    use super::{Cache, RefCell, Watched, multiply, transpose};
    use grader_kit::expect_panic;

    #[grader_kit::test(
        points = 1,
        contract = "`multiply` panics if one of the slices is not `size * size` long; the message contains the word `long`."
    )]
    fn matrices_of_another_length_panic() {
        for lengths in [[8, 9, 9], [9, 10, 9], [9, 9, 12]] {
            let [left, right, mut product] = lengths.map(|length| vec![1.0; length]);
            expect_panic!(
                multiply(&left, &right, 3, &mut product),
                "long",
                "the slices are {lengths:?} numbers long"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`transpose` panics if `target` has not as many rows as `source` has columns, or the other way round; the message contains the word `shape`."
    )]
    fn a_target_of_another_shape_panics() {
        let cache = RefCell::new(Cache::default());
        let source = Watched::new('s', 3, 5, &cache);
        for (rows, columns) in [(3, 5), (5, 4), (6, 3)] {
            let mut target = Watched::new('t', rows, columns, &cache);
            expect_panic!(
                transpose(&source, &mut target),
                "shape",
                "source has 3 rows and 5 columns, target {rows} rows and {columns} columns"
            );
        }
    }
}

mod property {
    use super::{Cache, RefCell, Watched, multiply, transpose};
    use grader_kit::expect_eq;
    use grader_kit_property::{Strategy, collection, for_all};

    #[grader_kit::test(
        points = 2,
        contract = "At row `r` and column `c` comes the sum of `left[r][i] * right[i][c]` over all `i`. What was in `product` before does not matter."
    )]
    fn products_are_sums_over_rows_and_columns() {
        // Whole numbers, whose sums floats hold exactly in any order.
        let numbers = || collection::vec((-9..9_i8).prop_map(f32::from), 36);
        for_all(
            (0..=6_usize, numbers(), numbers()),
            |(size, left, right)| {
                let (left, right) = (&left[..size * size], &right[..size * size]);
                let mut product = vec![0.5; size * size];
                let sums = (0..size * size).map(|place| {
                    let (row, column) = (place / size, place % size);
                    let terms = (0..*size).map(|i| left[row * size + i] * right[i * size + column]);
                    terms.fold(0.0, |sum, term| sum + term)
                });
                expect_eq!(
                    {
                        multiply(left, right, *size, &mut product);
                        product
                    },
                    Vec::from_iter(sums),
                    "left = {left:?}, right = {right:?}, size = {size}; product was full of 0.5 before"
                );
            },
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "What stands in `source` at row `r` and column `c` comes into `target` at row `c` and column `r`."
    )]
    fn every_number_finds_its_place() {
        let most = if cfg!(miri) { 18_usize } else { 70 };
        for_all((0..most, 0..most), |&(rows, columns)| {
            let cache = RefCell::new(Cache::default());
            let source = Watched::new('s', rows, columns, &cache);
            let mut target = Watched::new('t', columns, rows, &cache);
            target.numbers.fill(u32::MAX);
            transpose(&source, &mut target);
            let wrong = (0..rows * columns)
                .map(|place| (place / columns, place % columns))
                .find_map(|(row, column)| {
                    let expected = source.numbers[row * columns + column];
                    let found = target.numbers[column * rows + row];
                    (found != expected).then_some((row, column))
                });
            expect_eq!(
                wrong,
                None,
                "source has {rows} rows and {columns} columns; returned is the first row and column of it whose number is not at its place in the target"
            );
        });
    }
}

mod cost {
    use super::{Cache, RefCell, Watched, transpose};
    use grader_kit::expect;

    #[grader_kit::test(
        points = 3,
        contract = "With a cache that keeps the 64 lines that were used last, it brings in at most 1.5 times as many lines as both matrices have together.",
        not_under_miri = "it takes matrices that are large"
    )]
    fn a_line_is_brought_in_once() {
        for (rows, columns) in [(160, 112), (256, 256), (300, 200), (100, 1000), (1000, 7)] {
            let cache = RefCell::new(Cache::default());
            let source = Watched::new('s', rows, columns, &cache);
            let mut target = Watched::new('t', columns, rows, &cache);
            transpose(&source, &mut target);
            let lines = source.lines() + target.lines();
            let brought_in = cache.borrow().brought_in;
            expect!(
                2 * brought_in <= 3 * lines,
                "a matrix of {rows} rows and {columns} columns, and its target, have {lines} lines together; {brought_in} were brought in, which is {:.1} times as many",
                brought_in as f64 / lines as f64
            );
        }
    }
}

mod speed {
    use super::multiply;
    use crate::and_look_at;
    use grader_kit::expect_ok;
    use grader_kit_speed::at_most;
    use kata_61_yardstick as yardstick;
    use std::hint::black_box;

    #[grader_kit::test(
        points = 3,
        contract = "With 240 rows, `multiply` takes at most 1.6 times what three plain loops take, in the order in which the innermost one runs along rows of `right` and `product`.",
        not_under_miri = "it measures time"
    )]
    fn the_innermost_loop_runs_along_rows() {
        const SIZE: usize = 240;
        let numbers =
            |step: usize| Vec::from_iter((0..SIZE * SIZE).map(|n| (n * step % 17) as f32));
        let (left, right) = (numbers(5), numbers(3));
        let mut products = [vec![0.0; SIZE * SIZE], vec![0.0; SIZE * SIZE]];
        let [learners, yardsticks] = &mut products;
        expect_ok!(and_look_at(
            "what the innermost loop steps over from one round to the next, and what each round has to wait for",
            at_most(
                1.6,
                || multiply(
                    black_box(&left),
                    black_box(&right),
                    black_box(SIZE),
                    learners
                ),
                || yardstick::multiply(
                    black_box(&left),
                    black_box(&right),
                    black_box(SIZE),
                    yardsticks
                ),
            )
        ));
    }
}
