//! Exercise 2: borrowed where nothing changes, and asked for at once where something does.

use kata_60::csv::{quoted, row};

/// Cells, and how they stand in a file.
const CELLS: [(&str, &str); 13] = [
    ("", ""),
    ("tea", "tea"),
    ("green tea; it's good", "green tea; it's good"),
    (" thé\t", " thé\t"),
    (",", "\",\""),
    ("milk, sugar", "\"milk, sugar\""),
    ("two\nlines", "\"two\nlines\""),
    ("\r", "\"\r\""),
    ("\"", "\"\"\"\""),
    ("5\" pot", "\"5\"\" pot\""),
    ("\"\"\"\"\"\"\"\"", "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\""),
    ("a\"b\"c\"d\"e\"f", "\"a\"\"b\"\"c\"\"d\"\"e\"\"f\""),
    ("thé, \"où\"?", "\"thé, \"\"où\"\"?\""),
];

/// The cells that change, or those that do not.
fn cells(changing: bool) -> impl Iterator<Item = &'static str> {
    CELLS
        .into_iter()
        .filter(move |(cell, text)| (cell != text) == changing)
        .map(|(cell, _)| cell)
}

mod behaviour {
    use super::{CELLS, quoted, row};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "A cell that contains a comma, a double quote, a line feed or a carriage return is put between double quotes, and each double quote within it is doubled. Every other cell stays as it is."
    )]
    fn special_cells_are_quoted() {
        for (cell, text) in CELLS {
            expect_eq!(quoted(cell), text, "cell = {cell:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each cell as `quoted` gives it, with commas between them and nothing after the last."
    )]
    fn a_row_has_commas_between_cells() {
        for (cells, text) in [
            (vec![], ""),
            (vec!["tea"], "tea"),
            (vec!["1", "2", "3"], "1,2,3"),
            (vec!["", "", "3", ""], ",,3,"),
            (vec!["a,b", "c", "\""], "\"a,b\",c,\"\"\"\""),
        ] {
            expect_eq!(row(&cells), text, "cells = {cells:?}");
        }
    }
}

mod property {
    use super::row;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, sample};

    /// The cells of a row, character by character.
    fn read(row: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut within_quotes = false;
        let mut characters = row.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '"' if within_quotes && characters.next_if_eq(&'"').is_some() => {
                    cells.last_mut().expect("begins with one").push('"');
                }
                '"' => within_quotes = !within_quotes,
                ',' if !within_quotes => cells.push(String::new()),
                _ => cells.last_mut().expect("begins with one").push(character),
            }
        }
        cells
    }

    #[grader_kit::test(
        points = 2,
        contract = "Cells are quoted where they must be, quotes within are doubled, and commas stand between cells: so that a reader gets the same cells back."
    )]
    fn a_reader_gets_the_cells_back() {
        const CHARACTERS: [char; 7] = ['a', ',', '"', '\n', '\r', ' ', 'é'];
        let cell = collection::vec(sample::select(&CHARACTERS[..]), 0..5);
        for_all(collection::vec(cell, 1..5), |cells| {
            let cells = Vec::from_iter(cells.iter().map(String::from_iter));
            let borrowed = Vec::from_iter(cells.iter().map(String::as_str));
            expect_eq!(read(&row(&borrowed)), cells, "borrowed = {borrowed:?}");
        });
    }
}

mod cost {
    use super::{CELLS, cells, quoted, row};
    use crate::{allocations, allocations_and_bytes};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "A cell that stays as it is costs no allocation."
    )]
    fn a_plain_cell_costs_nothing() {
        for cell in cells(false) {
            expect_eq!(
                allocations(|| quoted(cell)),
                0,
                "cell = {cell:?}, which stays as it is"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A cell that changes costs exactly one allocation, however many quotes it has. A block that grows on the way counts again."
    )]
    fn a_special_cell_costs_one() {
        for cell in cells(true) {
            expect_eq!(
                allocations(|| quoted(cell)),
                1,
                "cell = {cell:?}, which has to be quoted"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "`row` asks for memory exactly once, for exactly as many bytes as the row has, whether cells are quoted or not. A row of no bytes asks for none."
    )]
    fn a_row_costs_one() {
        let (all, texts): (Vec<&str>, Vec<&str>) = CELLS.into_iter().unzip();
        let all_bytes = texts.iter().map(|text| text.len() as u64 + 1).sum::<u64>() - 1;
        for (cells, cost) in [
            (vec![], (0, 0)),
            (vec![""], (0, 0)),
            (vec!["tea"], (1, 3)),
            (vec!["", ""], (1, 1)),
            (vec!["a,b", "\"", "c"], (1, 12)),
            (all, (1, all_bytes)),
        ] {
            expect_eq!(
                allocations_and_bytes(|| row(&cells)),
                cost,
                "cells = {cells:?}; counted are the allocations, and the bytes that they asked for in all"
            );
        }
    }
}
