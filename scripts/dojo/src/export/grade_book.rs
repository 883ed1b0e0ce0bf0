use super::cells::cell;
use super::file;
use crate::pages::hall::Hall;
use crate::pages::room::{Room, Seeing};
use crate::pages::times;
use crate::refused::Refused;
use crate::standing::Row;
use crate::state::Dojo;
use crate::visitor::Host;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use std::collections::HashMap;
use std::sync::Arc;
use syllabus::Problem;

/// A line for each participant: of each kata points and state, then all together. With teams, a team's points stand with each member.
pub(super) async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    _: Host,
) -> Result<Response, Refused> {
    let room = hall.room(&dojo).await?;
    let text = write(&dojo, &room).map_err(Problem::new)?;
    file("text/csv; charset=utf-8", "grades.csv", text)
}

fn write(dojo: &Dojo, room: &Room) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut head = vec!["name".to_owned(), "team".to_owned(), "joined".to_owned()];
    for kata in dojo.katas.iter() {
        let number = &kata.number;
        head.extend([
            format!("{number} points"),
            format!("{number} passed"),
            format!("{number} sent"),
        ]);
    }
    head.extend(["points".to_owned(), "katas passed".to_owned()]);
    writer.write_record(&head).map_err(in_words)?;
    let rows = room.standing(dojo, Seeing::Everything);
    let rows: HashMap<&str, &Row> = rows.iter().map(|row| (row.who.as_str(), row)).collect();
    let whose = room.whose(dojo);
    for participant in &room.participants {
        let row = whose
            .get(participant.id.as_str())
            .and_then(|who| rows.get(who));
        let mut record = vec![
            cell(&participant.name),
            participant.team.as_deref().map_or_else(String::new, cell),
            times::instant(participant.joined_at),
        ];
        for kata in dojo.katas.iter() {
            let found = row.and_then(|row| row.katas.get(&kata.number));
            match found {
                Some(found) => record.extend([
                    found.points.to_string(),
                    if found.passed { "yes" } else { "no" }.to_owned(),
                    found.attempts.to_string(),
                ]),
                None => record.extend([String::new(), String::new(), "0".to_owned()]),
            }
        }
        record.push(row.map_or(0, |row| row.points).to_string());
        record.push(row.map_or(0, |row| row.passed).to_string());
        writer.write_record(&record).map_err(in_words)?;
    }
    let bytes = writer.into_inner().map_err(in_words)?;
    String::from_utf8(bytes).map_err(in_words)
}

fn in_words(error: impl std::fmt::Display) -> String {
    format!("the grade book could not be written: {error}")
}
