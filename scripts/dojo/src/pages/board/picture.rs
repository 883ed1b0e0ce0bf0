//! The board as HTML, in parts that are sent one by one when they change.

mod news;
mod row;

use crate::pages::html;
use crate::pages::room::{Entry, Room, Seeing, Submitted};
use crate::pages::times;
use crate::refused::Refused;
use crate::standing::Row;
use crate::state::{Dojo, Preparation};
use askama::Template;
use news::news;
use row::{latest, row_part};
use std::collections::{BTreeMap, HashMap};
use syllabus::Kata;

/// So many rows are in one table, where there is room beside it for a second one.
const ROWS_OF_ONE_TABLE: usize = 16;

/// So many katas fit into a table of half the width.
const KATAS_OF_HALF_WIDTH: usize = 10;

/// Everything on the board that can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Where this differs, rows alone do not tell the change.
    pub shape: String,
    /// The tables with all rows.
    pub main: String,
    /// Rows and everything beside the tables, by id.
    pub parts: BTreeMap<String, String>,
    /// The ids of each table's rows, in their order.
    pub tables: Vec<Vec<String>>,
}

impl Picture {
    /// The id of the tables with all rows.
    pub const WHOLE: &str = "room";

    /// Whether the part stands in a table.
    pub fn is_row(id: &str) -> bool {
        id.starts_with("row-")
    }
}

#[derive(Template)]
#[template(path = "board/main.html")]
struct Main<'a> {
    shape: &'a Shape<'a>,
    tables: Vec<Vec<&'a str>>,
}

#[derive(Template)]
#[template(path = "board/shape.html")]
struct Shape<'a> {
    class: &'static str,
    who: &'static str,
    columns: usize,
    katas: Vec<Heading<'a>>,
    points: bool,
}

struct Heading<'a> {
    number: &'a str,
    title: &'a str,
}

#[derive(Template)]
#[template(path = "board/clock.html")]
struct Clock {
    left: Option<(i64, String)>,
}

#[derive(Template)]
#[template(path = "board/banner.html")]
struct Banner {
    sentence: String,
}

#[derive(Template)]
#[template(path = "board/queue.html")]
struct Queue {
    waiting: usize,
    people: usize,
}

/// The board of that moment.
pub(crate) fn picture(dojo: &Dojo, room: &Room) -> Result<Picture, Refused> {
    let entries = room.entries(dojo);
    let by_id: HashMap<&str, &Entry> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), entry))
        .collect();
    let rows = room.standing(dojo, Seeing::Board);
    let frozen_at = room.frozen_at(dojo);
    let latest = latest(dojo, room, frozen_at);
    // Where points are shown the board is a ranking; otherwise everybody keeps their place.
    let mut order: Vec<&Row> = rows.iter().collect();
    if !dojo.settings.points {
        let place = |row: &Row| entries.iter().position(|entry| entry.id == row.who);
        order.sort_by_key(|row| place(row));
    }
    let mut parts = BTreeMap::new();
    let mut ids = Vec::new();
    for row in order {
        let Some(entry) = by_id.get(row.who.as_str()) else {
            continue;
        };
        let id = format!("row-{}", entry.id);
        parts.insert(id.clone(), row_part(dojo, row, entry, &latest)?);
        ids.push(id);
    }
    let columns = columns(ids.len(), dojo.katas.len());
    let a_column = ids.len().div_ceil(columns).max(1);
    let tables: Vec<Vec<String>> = ids.chunks(a_column).map(<[String]>::to_vec).collect();
    let shape = Shape {
        class: class(a_column),
        who: if dojo.settings.teams { "Team" } else { "Who" },
        columns: tables.len(),
        katas: headings(&dojo.katas),
        points: dojo.settings.points,
    };
    let main = html::text(&Main {
        shape: &shape,
        tables: tables
            .iter()
            .map(|ids| ids.iter().map(|id| parts[id].as_str()).collect())
            .collect(),
    })?;
    let shape = html::text(&shape)?;
    parts.insert("clock".to_owned(), html::text(&clock(dojo, room))?);
    parts.insert(
        "banner".to_owned(),
        html::text(&banner(dojo, room, frozen_at))?,
    );
    parts.insert("queue".to_owned(), html::text(&queue(room))?);
    parts.insert(
        "news".to_owned(),
        html::text(&news(dojo, room, &entries, frozen_at))?,
    );
    Ok(Picture {
        shape,
        main,
        parts,
        tables,
    })
}

fn columns(rows: usize, katas: usize) -> usize {
    let one_table = if katas <= KATAS_OF_HALF_WIDTH {
        ROWS_OF_ONE_TABLE
    } else {
        30
    };
    1 + usize::from(rows > one_table)
}

/// The style's class for so many rows in a column.
fn class(rows: usize) -> &'static str {
    match rows {
        0..=8 => "upto-8",
        9..=12 => "upto-12",
        13..=16 => "upto-16",
        17..=20 => "upto-20",
        21..=25 => "upto-25",
        26..=30 => "upto-30",
        31..=40 => "upto-40",
        _ => "over-40",
    }
}

fn headings<'a>(katas: &'a [Kata]) -> Vec<Heading<'a>> {
    let heading = |kata: &'a Kata| Heading {
        number: &kata.number,
        title: &kata.title,
    };
    katas.iter().map(heading).collect()
}

fn clock(dojo: &Dojo, room: &Room) -> Clock {
    let left = dojo.settings.ends.filter(|_| !room.ended());
    Clock {
        left: left.map(|ends| (ends, times::for_how_long(ends - room.now))),
    }
}

fn banner(dojo: &Dojo, room: &Room, frozen_at: Option<i64>) -> Banner {
    let over = dojo.settings.ends.is_some_and(|ends| ends <= room.now);
    let sentence = if room.ended() {
        "The workshop has ended.".to_owned()
    } else if room.workshop.state == "paused" {
        "A break: the host has paused the workshop.".to_owned()
    } else if over {
        "Time is up.".to_owned()
    } else if let Preparation::Failed(_) = *dojo.preparation.borrow() {
        "Nothing can be graded yet; the host knows why.".to_owned()
    } else if let Preparation::Preparing { ready, of } = *dojo.preparation.borrow() {
        format!("The graders are being made ready: {ready} of {of} katas.")
    } else {
        String::new()
    };
    let still =
        frozen_at.map(|at| format!("The board stands still since {}.", times::time_of_day(at)));
    let sentences: Vec<String> = [Some(sentence), still].into_iter().flatten().collect();
    Banner {
        sentence: sentences.join(" ").trim().to_owned(),
    }
}

fn queue(room: &Room) -> Queue {
    Queue {
        waiting: room
            .submitted
            .iter()
            .filter(|submitted| submitted.pending)
            .count(),
        people: room.participants.len(),
    }
}

/// What counts, and came before the board stood still.
fn shown(room: &Room, frozen_at: Option<i64>) -> impl Iterator<Item = &Submitted> {
    let in_time =
        move |submitted: &&Submitted| frozen_at.is_none_or(|at| submitted.received_at <= at);
    room.submitted
        .iter()
        .filter(|submitted| submitted.counts)
        .filter(in_time)
}
