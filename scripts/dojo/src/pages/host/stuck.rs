//! Who makes no progress, and for how long.

use crate::clock::Milliseconds;
use crate::pages::room::{Room, Seeing, Submitted};
use crate::pages::times;
use crate::pages::verdict::words;
use crate::state::Dojo;
use std::collections::HashMap;

/// Whoever got on a shorter while ago is at work, not stuck.
const AT_WORK: Milliseconds = 3 * 60 * 1000;

pub(super) struct Stuck {
    pub name: String,
    pub since: Milliseconds,
    pub how_long: String,
    /// What they last sent.
    pub on: Option<Last>,
    /// How often they have sent since they last got on.
    pub tries: usize,
}

pub(super) struct Last {
    pub submission: String,
    pub kata: String,
    /// What refuses it.
    pub what: String,
}

/// Whoever has something left to do and has not got on for a while, the longest first.
pub(super) fn stuck(dojo: &Dojo, room: &Room) -> Vec<Stuck> {
    let rows = room.standing(dojo, Seeing::Everything);
    let by_id: HashMap<&str, _> = rows.iter().map(|row| (row.who.as_str(), row)).collect();
    let whose = room.whose(dojo);
    let mut sent: HashMap<&str, Vec<&Submitted>> = HashMap::new();
    for submitted in &room.submitted {
        if let Some(who) = whose.get(submitted.participant_id.as_str()) {
            sent.entry(who).or_default().push(submitted);
        }
    }
    let mut stuck: Vec<Stuck> = room
        .entries(dojo)
        .into_iter()
        .filter_map(|entry| {
            let row = by_id.get(entry.id.as_str())?;
            if row.passed >= dojo.katas.len() {
                return None;
            }
            let since = row
                .improved_at
                .unwrap_or(entry.joined_at)
                .max(entry.joined_at);
            if room.now - since < AT_WORK {
                return None;
            }
            let sent = sent.get(entry.id.as_str()).map_or(&[][..], Vec::as_slice);
            Some(Stuck {
                since,
                how_long: times::for_how_long(room.now - since),
                on: sent.last().map(|last| on(last)),
                tries: sent.iter().filter(|one| one.received_at > since).count(),
                name: entry.name,
            })
        })
        .collect();
    stuck.sort_by_key(|one| one.since);
    stuck
}

fn on(last: &Submitted) -> Last {
    let what = match &last.done {
        None if last.parked => "could not be graded".to_owned(),
        None => "being graded".to_owned(),
        Some(done) => match (done.digest.state, done.digest.refusing.first()) {
            ("passed", _) => "passed".to_owned(),
            ("does-not-compile", _) => "does not compile".to_owned(),
            ("refused", _) => "not built".to_owned(),
            (_, Some((exercise, check))) => format!("{}: {}", words(exercise), words(check)),
            ("failed", None) => "what was begun holds".to_owned(),
            (state, None) => state.replace('-', " "),
        },
    };
    Last {
        submission: last.id.clone(),
        kata: last.kata.clone(),
        what,
    }
}
