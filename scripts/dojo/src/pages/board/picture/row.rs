//! A row of the board: somebody's katas, each as a mark.

use super::shown;
use crate::pages::html;
use crate::pages::mark::{Mark, Sort, quarters};
use crate::pages::room::{Entry, Room};
use crate::refused::Refused;
use crate::standing::Row;
use crate::state::Dojo;
use askama::Template;
use std::collections::HashMap;
use syllabus::Kata;

#[derive(Template)]
#[template(path = "board/row.html")]
struct RowPart<'a> {
    id: &'a str,
    name: &'a str,
    cells: Vec<CellPart>,
    points: Option<u64>,
}

struct CellPart {
    mark: Mark,
    pending: bool,
}

/// What a cell says beside its points: the newest result, and whether more is on its way.
#[derive(Default)]
pub(super) struct Latest<'a> {
    state: Option<&'a str>,
    pending: bool,
    parked: bool,
}

/// By row and kata.
pub(super) fn latest<'a>(
    dojo: &Dojo,
    room: &'a Room,
    frozen_at: Option<i64>,
) -> HashMap<(&'a str, &'a str), Latest<'a>> {
    let whose = room.whose(dojo);
    let mut latest: HashMap<(&str, &str), Latest> = HashMap::new();
    for submitted in shown(room, frozen_at) {
        let Some(who) = whose.get(submitted.participant_id.as_str()) else {
            continue;
        };
        let cell = latest.entry((who, &submitted.kata)).or_default();
        cell.pending |= submitted.pending;
        cell.parked = submitted.parked;
        if let Some(done) = &submitted.done {
            cell.state = Some(done.digest.state);
        }
    }
    latest
}

/// The row as HTML.
pub(super) fn row_part(
    dojo: &Dojo,
    row: &Row,
    entry: &Entry,
    latest: &HashMap<(&str, &str), Latest>,
) -> Result<String, Refused> {
    let cells = dojo.katas.iter().map(|kata| {
        let latest = latest.get(&(entry.id.as_str(), kata.number.as_str()));
        cell(dojo, row, kata, latest)
    });
    html::text(&RowPart {
        id: &entry.id,
        name: &entry.name,
        cells: cells.collect(),
        points: dojo.settings.points.then_some(row.points),
    })
}

fn cell(dojo: &Dojo, row: &Row, kata: &Kata, latest: Option<&Latest>) -> CellPart {
    let Some(latest) = latest else {
        return CellPart {
            mark: Mark::new(Sort::Untried, "nothing yet"),
            pending: false,
        };
    };
    let cell = row.katas.get(&kata.number).cloned().unwrap_or_default();
    let factor = dojo
        .settings
        .kata(&kata.number)
        .map_or(100, |kata| kata.factor);
    let reachable = u64::from(kata.points()) * u64::from(factor) / 100;
    let mark = if cell.passed {
        Mark::new(Sort::Passed, "passed")
    } else if cell.points == 0 && matches!(latest.state, Some("does-not-compile" | "refused")) {
        Mark::of_state(latest.state.unwrap_or_default(), 0, 0)
    } else if latest.state.is_none() && latest.parked {
        Mark::new(Sort::Parked, "could not be graded; the host knows")
    } else if latest.state.is_none() {
        Mark::new(Sort::Busy, "being graded")
    } else if dojo.settings.points {
        let words = format!("{} of {reachable} points", cell.points);
        Mark::new(Sort::Part(quarters(cell.points, reachable)), words)
    } else {
        let part = quarters(cell.points, reachable);
        Mark::new(
            Sort::Part(part),
            ["not yet", "begun", "half", "nearly"][usize::from(part)],
        )
    };
    CellPart {
        pending: latest.pending && mark.sort != Sort::Busy,
        mark,
    }
}
