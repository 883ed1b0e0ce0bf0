//@ right: describes a quoted cell as an iterator of characters, and measures and writes with it

use std::borrow::Cow;

fn is_special(cell: &str) -> bool {
    cell.bytes().any(|byte| b",\"\r\n".contains(&byte))
}

fn characters(cell: &str) -> impl Iterator<Item = char> {
    let around = is_special(cell).then_some('"');
    let within = cell.chars().flat_map(|character| {
        let again = (character == '"').then_some('"');
        again.into_iter().chain([character])
    });
    around.into_iter().chain(within).chain(around)
}

pub fn quoted(cell: &str) -> Cow<'_, str> {
    if !is_special(cell) {
        return cell.into();
    }
    // At most: each character twice. One block that is too large is still one.
    let mut text = String::with_capacity(2 * cell.len() + 2);
    characters(cell).for_each(|character| text.push(character));
    text.into()
}

pub fn row(cells: &[&str]) -> String {
    let characters = || {
        let comma = |position| (position > 0).then_some(',');
        let cells = cells.iter().enumerate();
        cells.flat_map(move |(position, cell)| comma(position).into_iter().chain(characters(cell)))
    };
    let mut row = String::new();
    row.reserve_exact(characters().map(char::len_utf8).sum());
    characters().for_each(|character| row.push(character));
    row
}
