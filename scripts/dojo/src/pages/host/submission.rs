use super::Top;
use crate::pages::hall::Hall;
use crate::pages::source::SourceFile;
use crate::pages::verdict::VerdictPart;
use crate::pages::{html, plain_text, static_files};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::store::Grading;
use crate::times::shown;
use crate::visible::{Viewer, seen};
use crate::visitor::{FormToken, Host};
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use grading::Graded;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "host/submission.html")]
struct Page {
    top: Top,
    id: String,
    kata: String,
    kata_title: String,
    who: String,
    name: String,
    at: String,
    counts: bool,
    remark: String,
    same_as: Option<String>,
    digest: String,
    verdict: Option<VerdictPart>,
    toolchain: String,
    guarded: String,
    phases: Vec<PhasePart>,
    attempts: Vec<AttemptPart>,
    files: Vec<SourceFile>,
}

struct PhasePart {
    name: String,
    layers: String,
    milliseconds: u64,
    cpu_milliseconds: u64,
}

struct AttemptPart {
    attempt: i64,
    suite: String,
    lane: String,
    state: String,
    tries: i64,
    worker: String,
    took: String,
    points: String,
    problem: String,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    _: Host,
    FormToken(csrf): FormToken,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let store = &dojo.store;
    let row = store.submission(&id).await?.ok_or_else(|| {
        html::missing("there is no such submission; /host/submissions lists those that there are")
    })?;
    let room = hall.room(&dojo).await?;
    let done = room
        .submitted
        .iter()
        .find(|one| one.id == id)
        .and_then(|one| one.done.as_ref());
    let graded = match done {
        Some(done) => store.result(&done.grading_id).await?,
        None => None,
    };
    let kata = dojo.kata(&row.kata);
    let verdict = match (&graded, done, kata) {
        (Some(graded), Some(done), Some(kata)) => {
            let circumstances = room.circumstances(&dojo, &row.kata);
            let (viewer, settings) = (Viewer::Host, &dojo.settings);
            let seen = seen(
                graded,
                kata,
                done.ended_at,
                viewer,
                room.now,
                &circumstances,
                settings,
            );
            Some(VerdictPart::of(&seen))
        }
        _ => None,
    };
    let attempts = store.gradings(Some(row.graded_as())).await?;
    let bundle = store.bundle(&id).await?;
    html::private(&Page {
        id,
        kata_title: kata.map_or_else(String::new, |kata| kata.title.clone()),
        name: room
            .names()
            .get(row.participant_id.as_str())
            .cloned()
            .unwrap_or_else(|| "somebody who was removed".to_owned()),
        who: row.participant_id,
        at: shown(row.received_at),
        counts: row.counts != 0,
        remark: row
            .remark
            .as_deref()
            .map_or_else(String::new, |remark| plain_text::one_line(remark, 300)),
        same_as: row.same_as,
        digest: row.digest,
        kata: row.kata,
        verdict,
        toolchain: graded.as_ref().map_or_else(String::new, |graded| {
            plain_text::one_line(&graded.toolchain, 200)
        }),
        guarded: graded
            .as_ref()
            .and_then(|graded| graded.guarded.clone())
            .unwrap_or_default(),
        phases: graded.as_ref().map_or_else(Vec::new, phases),
        attempts: attempts.into_iter().rev().map(attempt).collect(),
        files: bundle.iter().flat_map(SourceFile::of_bundle).collect(),
        top: Top {
            title: dojo.settings.title.clone(),
            csrf,
            version: static_files::version(),
            now: room.now,
        },
    })
}

fn phases(graded: &Graded) -> Vec<PhasePart> {
    let phases = graded.phases.iter().map(|phase| {
        let layers: Vec<String> = phase
            .layers
            .0
            .iter()
            .filter_map(|layer| {
                Some(
                    serde_json::to_value(layer)
                        .ok()?
                        .as_str()?
                        .replace('-', " "),
                )
            })
            .collect();
        PhasePart {
            name: phase.name.clone(),
            layers: if layers.is_empty() {
                "none".to_owned()
            } else {
                layers.join(", ")
            },
            milliseconds: phase.milliseconds,
            cpu_milliseconds: phase.cpu_milliseconds,
        }
    });
    phases.collect()
}

fn attempt(grading: Grading) -> AttemptPart {
    let took = grading.started_at.zip(grading.ended_at);
    let points = grading.points.zip(grading.points_of);
    AttemptPart {
        attempt: grading.attempt,
        suite: grading.suite,
        lane: grading.lane,
        state: grading.verdict_state.unwrap_or(grading.state),
        tries: grading.tries,
        worker: plain_text::one_line(grading.worker.as_deref().unwrap_or_default(), 60),
        took: took.map_or_else(String::new, |(from, to)| {
            format!("{:.1} s", (to - from).max(0) as f64 / 1000.0)
        }),
        points: points.map_or_else(String::new, |(points, of)| format!("{points} of {of}")),
        problem: plain_text::one_line(grading.problem.as_deref().unwrap_or_default(), 300),
    }
}
