use super::Top;
use super::failing::{Failing, failing};
use super::stuck::{Stuck, stuck};
use crate::disk;
use crate::pages::hall::Hall;
use crate::pages::room::Room;
use crate::pages::{html, plain_text, static_files, times};
use crate::queue::LANES;
use crate::refused::Refused;
use crate::state::{Dojo, Preparation};
use crate::visitor::{FormToken, Host};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many lines of what fails, and of who is stuck, fit on a screen.
const MOST: usize = 15;

#[derive(Template)]
#[template(path = "host/overview.html")]
struct Page {
    top: Top,
    banner: String,
    state: &'static str,
    frozen: bool,
    ends: Option<i64>,
    left: String,
    people: usize,
    waiting: i64,
    running: i64,
    submissions: usize,
    graded: usize,
    stuck: Vec<Stuck>,
    failing: Vec<Failing>,
    katas: Vec<KataPart>,
    lanes: Vec<LanePart>,
    workers: Vec<(String, usize)>,
    parked: Vec<ParkedPart>,
    preparation: String,
}

struct KataPart {
    number: String,
    title: String,
    openness: String,
    is_open: bool,
    by_hand: bool,
    released: bool,
    passed: usize,
    tried: usize,
}

struct LanePart {
    name: &'static str,
    waiting: i64,
    running: i64,
    done: i64,
}

struct ParkedPart {
    submission: String,
    name: String,
    kata: String,
    tries: i64,
    problem: String,
    at: String,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    _: Host,
    FormToken(csrf): FormToken,
) -> Result<Response, Refused> {
    let room = hall.room(&dojo).await?;
    let counts = dojo.store.grading_counts().await?;
    let count = |lane: Option<&str>, state: &str| -> i64 {
        let of = counts.iter().filter(|(its_lane, its_state, _)| {
            lane.is_none_or(|lane| lane == its_lane) && its_state == state
        });
        of.map(|(_, _, count)| count).sum()
    };
    let mut workers: BTreeMap<String, usize> = BTreeMap::new();
    for running in dojo.store.running().await? {
        let name = running.worker.unwrap_or_else(|| "?".to_owned());
        *workers.entry(plain_text::name(&name)).or_default() += 1;
    }
    let mut stuck = stuck(&dojo, &room);
    stuck.truncate(MOST);
    html::private(&Page {
        banner: banner(&dojo, &room),
        state: match room.workshop.state.as_str() {
            "paused" => "paused",
            "ended" => "ended",
            _ => "running",
        },
        frozen: room.frozen_at(&dojo).is_some(),
        ends: dojo.settings.ends,
        left: dojo
            .settings
            .ends
            .map_or_else(String::new, |ends| times::for_how_long(ends - room.now)),
        people: room.participants.len(),
        waiting: count(None, "waiting"),
        running: count(None, "running"),
        submissions: room.submitted.len(),
        graded: room
            .submitted
            .iter()
            .filter(|one| one.done.is_some())
            .count(),
        stuck,
        failing: failing(&dojo, &room, MOST),
        katas: katas(&dojo, &room),
        lanes: LANES
            .iter()
            .map(|lane| LanePart {
                name: lane.name(),
                waiting: count(Some(lane.name()), "waiting"),
                running: count(Some(lane.name()), "running"),
                done: count(Some(lane.name()), "done"),
            })
            .collect(),
        workers: workers.into_iter().collect(),
        parked: parked(&dojo, &room).await?,
        preparation: preparation(&dojo),
        top: Top {
            title: dojo.settings.title.clone(),
            csrf,
            version: static_files::version(),
            now: room.now,
        },
    })
}

fn banner(dojo: &Dojo, room: &Room) -> String {
    let mut said = Vec::new();
    if let Some(left) = disk::left(&dojo.store).filter(|left| *left < disk::to_grade()) {
        said.push(format!(
            "The disk is nearly full: {} are left. Nothing is graded here below {}: make room.",
            disk::in_words(left),
            disk::in_words(disk::to_grade())
        ));
    }
    match room.workshop.state.as_str() {
        "paused" => said.push("Paused: no work is taken.".to_owned()),
        "ended" => said.push("Ended: no work is taken.".to_owned()),
        _ => {}
    }
    if let Some(at) = room.frozen_at(dojo) {
        said.push(format!(
            "The board stands still since {}.",
            times::time_of_day(at)
        ));
    }
    said.join(" ")
}

fn preparation(dojo: &Dojo) -> String {
    match &*dojo.preparation.borrow() {
        Preparation::Preparing { ready, of } => {
            format!(
                "The graders are being made ready: {ready} of {of} katas. Work that comes now waits."
            )
        }
        Preparation::Ready => "Work is graded on this machine.".to_owned(),
        Preparation::Elsewhere => "Work is graded by workers on other hosts.".to_owned(),
        Preparation::Failed(reason) => format!(
            "Nothing is graded on this machine: {}",
            plain_text::one_line(reason, 500)
        ),
    }
}

fn katas(dojo: &Dojo, room: &Room) -> Vec<KataPart> {
    let rows = room.standing(dojo, crate::pages::room::Seeing::Everything);
    let katas = dojo.katas.iter().map(|kata| {
        let cells = || rows.iter().filter_map(|row| row.katas.get(&kata.number));
        let openness = room.openness(dojo, &kata.number);
        KataPart {
            number: kata.number.clone(),
            title: kata.title.clone(),
            openness: crate::pages::me::open(openness),
            is_open: room
                .open_by_hand(&kata.number)
                .unwrap_or_else(|| openness.is_open()),
            by_hand: room.open_by_hand(&kata.number).is_some(),
            released: room.released(&kata.number),
            passed: cells().filter(|cell| cell.passed).count(),
            tried: cells().filter(|cell| cell.attempts > 0).count(),
        }
    });
    katas.collect()
}

async fn parked(dojo: &Dojo, room: &Room) -> Result<Vec<ParkedPart>, Refused> {
    let names = room.names();
    let parked = dojo
        .store
        .given_up()
        .await?
        .into_iter()
        .map(|parked| ParkedPart {
            name: names
                .get(parked.participant_id.as_str())
                .cloned()
                .unwrap_or_default(),
            submission: parked.submission_id,
            kata: parked.kata,
            tries: parked.tries,
            problem: plain_text::one_line(
                parked.problem.as_deref().unwrap_or("no reason was kept"),
                500,
            ),
            at: parked.ended_at.map_or_else(String::new, times::time_of_day),
        });
    Ok(parked.collect())
}
