use super::Top;
use crate::pages::hall::Hall;
use crate::pages::mark::{Mark, Sort};
use crate::pages::room::{Room, Submitted};
use crate::pages::{html, plain_text, static_files, times};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::visitor::{FormToken, Host};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// So many are on one page.
const A_PAGE: usize = 50;

const STATES: [(&str, &str); 6] = [
    ("passed", "passed"),
    ("failed", "not yet"),
    ("does-not-compile", "does not compile"),
    ("refused", "not built"),
    ("pending", "being graded"),
    ("parked", "given up"),
];

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Asked {
    kata: String,
    who: String,
    state: String,
    page: usize,
}

#[derive(Template)]
#[template(path = "host/submissions.html")]
struct Page {
    top: Top,
    katas: Vec<Choice>,
    people: Vec<Choice>,
    states: Vec<Choice>,
    submissions: Vec<SubmissionPart>,
    found: usize,
    earlier: Option<String>,
    later: Option<String>,
    who: Option<Choice>,
}

struct Choice {
    value: String,
    words: String,
    chosen: bool,
}

struct SubmissionPart {
    id: String,
    at: String,
    instant: String,
    name: String,
    kata: String,
    mark: Mark,
    counts: bool,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    _: Host,
    FormToken(csrf): FormToken,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let room = hall.room(&dojo).await?;
    let names = room.names();
    let found: Vec<&Submitted> = room
        .submitted
        .iter()
        .rev()
        .filter(|one| asked.kata.is_empty() || one.kata == asked.kata)
        .filter(|one| asked.who.is_empty() || one.participant_id == asked.who)
        .filter(|one| asked.state.is_empty() || state(one) == asked.state)
        .collect();
    let first = asked.page.saturating_mul(A_PAGE);
    let submissions = found
        .iter()
        .skip(first)
        .take(A_PAGE)
        .map(|one| SubmissionPart {
            id: one.id.clone(),
            at: times::time_of_day(one.received_at),
            instant: times::instant(one.received_at),
            name: names
                .get(one.participant_id.as_str())
                .cloned()
                .unwrap_or_default(),
            kata: one.kata.clone(),
            mark: mark(&dojo, one),
            counts: one.counts,
        });
    let link = |page: usize| {
        let word = |text: &str| {
            text.chars()
                .filter(|one| one.is_ascii_alphanumeric() || *one == '-')
                .collect::<String>()
        };
        format!(
            "/host/submissions?kata={}&who={}&state={}&page={page}",
            word(&asked.kata),
            word(&asked.who),
            word(&asked.state)
        )
    };
    html::private(&Page {
        katas: choices(
            dojo.katas.iter().map(|kata| {
                (
                    kata.number.as_str(),
                    format!("{} {}", kata.number, kata.title),
                )
            }),
            &asked.kata,
        ),
        people: people(&room, &asked.who),
        states: choices(
            STATES
                .iter()
                .map(|(value, words)| (*value, (*words).to_owned())),
            &asked.state,
        ),
        submissions: submissions.collect(),
        found: found.len(),
        earlier: (first + A_PAGE < found.len()).then(|| link(asked.page + 1)),
        later: (asked.page > 0).then(|| link(asked.page - 1)),
        who: people(&room, &asked.who)
            .into_iter()
            .find(|choice| choice.chosen),
        top: Top {
            title: dojo.settings.title.clone(),
            csrf,
            version: static_files::version(),
            now: room.now,
        },
    })
}

fn people(room: &Room, chosen: &str) -> Vec<Choice> {
    let people = room.participants.iter();
    choices(
        people.map(|one| (one.id.as_str(), plain_text::name(&one.name))),
        chosen,
    )
}

fn choices<'a>(of: impl Iterator<Item = (&'a str, String)>, chosen: &str) -> Vec<Choice> {
    of.map(|(value, words)| Choice {
        value: value.to_owned(),
        words,
        chosen: value == chosen,
    })
    .collect()
}

fn state(submitted: &Submitted) -> &str {
    match &submitted.done {
        _ if submitted.pending => "pending",
        _ if submitted.parked => "parked",
        Some(done) => match done.digest.state {
            "not-started" | "not-judged" => "failed",
            state => state,
        },
        None => "pending",
    }
}

/// What the host sees of it: all.
pub(super) fn mark(dojo: &Dojo, submitted: &Submitted) -> Mark {
    match &submitted.done {
        _ if submitted.parked => Mark::new(Sort::Parked, "given up"),
        Some(done) if !submitted.pending => {
            let by_kind = done
                .digest
                .score
                .exercises
                .values()
                .flat_map(|exercise| exercise.points.values());
            let points = by_kind.copied().map(u64::from).sum();
            let of = dojo
                .kata(&submitted.kata)
                .map_or(0, |kata| u64::from(kata.points()));
            let mut mark = Mark::of_state(done.digest.state, points, of);
            if matches!(mark.sort, Sort::Part(_)) {
                mark.words = format!("{points} of {of} points");
            }
            mark
        }
        _ => Mark::new(Sort::Busy, "being graded"),
    }
}
