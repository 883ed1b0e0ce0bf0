use super::own;
use crate::api::Openness;
use crate::pages::hall::Hall;
use crate::pages::mark::{Mark, Sort};
use crate::pages::room::{Room, Submitted};
use crate::pages::verdict::VerdictPart;
use crate::pages::{html, plain_text, static_files, times};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::store::SubmissionRow;
use crate::visible::{Viewer, seen};
use crate::visitor::Learner;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use syllabus::Kata;

#[derive(Template)]
#[template(path = "me/overview.html")]
struct Page {
    title: String,
    name: String,
    team: Option<String>,
    banner: String,
    katas: Vec<KataPart>,
    now: i64,
    version: &'static str,
}

struct KataPart {
    number: String,
    title: String,
    open: String,
    mark: Mark,
    submissions: Vec<SubmissionPart>,
    /// The newest verdict that is there.
    latest: Option<VerdictPart>,
    released: bool,
}

struct SubmissionPart {
    id: String,
    at: String,
    instant: String,
    by: Option<String>,
    mark: Mark,
    remark: String,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    learner: Learner,
) -> Result<Response, Refused> {
    let own = own(&dojo, &learner).await?;
    let room = hall.room(&dojo).await?;
    let mut remarks = HashMap::new();
    for participant in &own {
        let rows = dojo.store.submissions_of(participant).await?;
        let with_remark = |row: SubmissionRow| Some((row.id, row.remark?));
        remarks.extend(rows.into_iter().filter_map(with_remark));
    }
    let mut katas = Vec::new();
    for kata in dojo.katas.iter() {
        katas.push(kata_part(&dojo, &room, kata, &own, &remarks).await?);
    }
    let me = room.participants.iter().find(|one| one.id == learner.id);
    let team = me
        .and_then(|me| me.team.clone())
        .filter(|_| dojo.settings.teams);
    html::private(&Page {
        title: dojo.settings.title.clone(),
        name: plain_text::name(&learner.name),
        team: team.map(|team| plain_text::name(&team)),
        banner: banner(&room),
        katas,
        now: room.now,
        version: static_files::version(),
    })
}

fn banner(room: &Room) -> String {
    match room.workshop.state.as_str() {
        "ended" => "The workshop has ended; no more work is taken.".to_owned(),
        "paused" => "A break: no work is taken until the host goes on.".to_owned(),
        _ => String::new(),
    }
}

async fn kata_part(
    dojo: &Dojo,
    room: &Room,
    kata: &Kata,
    own: &BTreeSet<String>,
    remarks: &HashMap<String, String>,
) -> Result<KataPart, Refused> {
    let mine: Vec<&Submitted> = room
        .submitted
        .iter()
        .filter(|submitted| {
            submitted.kata == kata.number && own.contains(&submitted.participant_id)
        })
        .collect();
    let latest_done = mine
        .iter()
        .rev()
        .find(|one| one.counts && one.done.is_some());
    let latest = match latest_done.and_then(|one| one.done.as_ref()) {
        Some(done) => dojo.store.result(&done.grading_id).await?.map(|graded| {
            let circumstances = room.circumstances(dojo, &kata.number);
            let seen = seen(
                &graded,
                kata,
                done.ended_at,
                Viewer::Author,
                room.now,
                &circumstances,
                &dojo.settings,
            );
            VerdictPart::of(&seen)
        }),
        None => None,
    };
    let names = room.names();
    let submissions = mine.iter().rev().map(|submitted| SubmissionPart {
        id: submitted.id.clone(),
        at: times::time_of_day(submitted.received_at),
        instant: times::instant(submitted.received_at),
        by: (own.len() > 1)
            .then(|| names.get(submitted.participant_id.as_str()).cloned())
            .flatten(),
        mark: mark(dojo, room, kata, submitted),
        remark: remarks
            .get(&submitted.id)
            .map_or_else(String::new, |remark| plain_text::one_line(remark, 300)),
    });
    Ok(KataPart {
        number: kata.number.clone(),
        title: kata.title.clone(),
        open: open(room.openness(dojo, &kata.number)),
        mark: best(dojo, room, kata, &mine),
        submissions: submissions.collect(),
        latest,
        released: room.released(&kata.number),
    })
}

pub(in crate::pages) fn open(openness: Openness) -> String {
    match openness {
        Openness::Open => "open".to_owned(),
        Openness::InGrace => "open, in its last minutes".to_owned(),
        Openness::NotYet(at) => format!("opens at {}", times::time_of_day(at)),
        Openness::Over => "over".to_owned(),
        Openness::Closed => "closed".to_owned(),
        Openness::Paused => "paused".to_owned(),
        Openness::Ended => "ended".to_owned(),
    }
}

/// What a submission's line shows: no more than its author may see of it.
pub(super) fn mark(dojo: &Dojo, room: &Room, kata: &Kata, submitted: &Submitted) -> Mark {
    match &submitted.done {
        _ if !submitted.counts && !submitted.pending => {
            Mark::new(Sort::NotJudged, "only the host sees the verdict")
        }
        Some(done) => {
            let points = room.seen_points(dojo, &kata.number, &done.digest.score);
            let mut mark = Mark::of_state(done.digest.state, points.into(), kata.points().into());
            if matches!(mark.sort, Sort::Part(_)) && dojo.settings.points {
                mark.words = format!("{points} points so far");
            }
            mark
        }
        None if submitted.parked => Mark::new(Sort::Parked, "could not be graded; the host knows"),
        None => Mark::new(Sort::Busy, "being graded"),
    }
}

fn best(dojo: &Dojo, room: &Room, kata: &Kata, mine: &[&Submitted]) -> Mark {
    let mut counting = mine.iter().filter(|one| one.counts && one.done.is_some());
    let best = match dojo.settings.counts {
        crate::settings::Counts::Last => counting.next_back(),
        crate::settings::Counts::Best => counting.max_by_key(|one| {
            one.done.as_ref().map(|done| {
                let score = &done.digest.score;
                (score.passed(), room.seen_points(dojo, &kata.number, score))
            })
        }),
    };
    match (best, mine.last()) {
        (Some(best), _) => mark(dojo, room, kata, best),
        (None, Some(last)) => mark(dojo, room, kata, last),
        (None, None) => Mark::new(Sort::Untried, "nothing sent yet"),
    }
}
