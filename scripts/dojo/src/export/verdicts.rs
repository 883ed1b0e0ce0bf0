use super::file;
use crate::pages::hall::Hall;
use crate::pages::html::missing;
use crate::pages::plain_text;
use crate::pages::room::{Done, Room, Submitted};
use crate::refused::Refused;
use crate::settings::Counts;
use crate::state::Dojo;
use crate::store::Participant;
use crate::visitor::Host;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use grading::Graded;
use judge::{CompileError, Verdict, VerdictState};
use report::Format;
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;
use syllabus::{Kata, Problem};

#[derive(Serialize)]
struct OfParticipant {
    name: String,
    team: Option<String>,
    /// The file as the other program wants it for one participant.
    results: Box<RawValue>,
}

/// JUnit: one file, a suite for each participant and kata. Gradescope and exercism, whose files are about one person: a map from
/// the participant's id to name and file.
pub(super) async fn of_everybody(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    _: Host,
    Path(format): Path<String>,
) -> Result<Response, Refused> {
    let format = known(&format)?;
    let room = hall.room(&dojo).await?;
    if format == Format::Junit {
        let mut all = Vec::new();
        for participant in &room.participants {
            let name = plain_text::name(&participant.name);
            for mut verdict in verdicts(&dojo, &room, participant).await? {
                verdict.title = format!("{} by {name}", verdict.title);
                all.push(verdict);
            }
        }
        let document = report::of_many(format, &all)?.document;
        return file("application/xml", "junit.xml", document);
    }
    let mut map = BTreeMap::new();
    for participant in &room.participants {
        let verdicts = verdicts(&dojo, &room, participant).await?;
        let results = report::of_many(format, &verdicts)?.document;
        let results = RawValue::from_string(results.trim_end().to_owned()).map_err(in_words)?;
        let of = OfParticipant {
            name: participant.name.clone(),
            team: participant.team.clone(),
            results,
        };
        map.insert(participant.id.clone(), of);
    }
    let text = serde_json::to_string_pretty(&map).map_err(in_words)?;
    file("application/json", "results.json", text + "\n")
}

/// One participant's file.
pub(super) async fn of_one(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    _: Host,
    Path((format, participant)): Path<(String, String)>,
) -> Result<Response, Refused> {
    let format = known(&format)?;
    let room = hall.room(&dojo).await?;
    let participant = room.participants.iter().find(|one| one.id == participant);
    let participant =
        participant.ok_or_else(|| missing("there is nobody with this id in the workshop"))?;
    let verdicts = verdicts(&dojo, &room, participant).await?;
    let document = report::of_many(format, &verdicts)?.document;
    match format {
        Format::Junit => file("application/xml", "junit.xml", document),
        _ => file("application/json", "results.json", document),
    }
}

fn known(format: &str) -> Result<Format, Refused> {
    match format {
        "junit" => Ok(Format::Junit),
        "gradescope" => Ok(Format::Gradescope),
        "exercism" => Ok(Format::Exercism),
        _ => Err(missing(
            "there is no such export; there are csv, json, junit, gradescope and exercism",
        )),
    }
}

fn in_words(error: serde_json::Error) -> Problem {
    Problem::new(format!("the results could not be written as JSON: {error}"))
}

/// What counts of a participant's own work (with teams, of the team's), in the order of the katas.
async fn verdicts(
    dojo: &Dojo,
    room: &Room,
    participant: &Participant,
) -> Result<Vec<Verdict>, Refused> {
    let whose = room.whose(dojo);
    let who = whose.get(participant.id.as_str());
    let mut verdicts = Vec::new();
    for kata in dojo.katas.iter() {
        let own = room.submitted.iter().filter(|one| {
            one.kata == kata.number && one.counts && whose.get(one.participant_id.as_str()) == who
        });
        let Some(done) = counted(dojo.settings.counts, own) else {
            continue;
        };
        if let Some(graded) = dojo.store.result(&done.grading_id).await? {
            verdicts.push(verdict(kata, graded));
        }
    }
    Ok(verdicts)
}

/// The submission that counts, as on the board: the best (the earliest of those), or the last.
fn counted<'a>(counts: Counts, own: impl Iterator<Item = &'a Submitted>) -> Option<&'a Done> {
    let worth = |done: &Done| {
        let exercises = done.digest.score.exercises.values();
        let points: u32 = exercises
            .flat_map(|exercise| exercise.points.values())
            .sum();
        (points, done.digest.score.passed())
    };
    own.filter_map(|one| one.done.as_ref())
        .reduce(|best, next| match counts {
            Counts::Last => next,
            Counts::Best if worth(next) > worth(best) => next,
            Counts::Best => best,
        })
}

/// The verdict; for work that was not built, one that says why.
fn verdict(kata: &Kata, graded: Graded) -> Verdict {
    if let Some(verdict) = graded.verdict {
        return verdict;
    }
    let errors = graded.refused.into_iter().map(|refused| CompileError {
        rendered: format!("{}: {}", refused.file, refused.sentence),
        kata_place: Some(format!("{}:{}", refused.file, refused.line)),
        file: refused.file,
        line: refused.line,
        message: refused.sentence,
        in_kata: true,
    });
    Verdict {
        kata: kata.number.clone(),
        title: kata.title.clone(),
        state: VerdictState::DoesNotCompile,
        points: 0,
        points_of: kata.points(),
        exercises: Vec::new(),
        compile_errors: errors.collect(),
        memory_judge: None,
        next: None,
    }
}
