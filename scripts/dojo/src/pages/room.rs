//! The room as it is at one moment: what the board, the desk and the exports are made of.

mod digest;
mod submitted;

pub(crate) use digest::Digests;
pub(crate) use submitted::{Done, Submitted};

use crate::api::{Openness, openness};
use crate::clock::{self, Milliseconds};
use crate::refused::Refused;
use crate::standing::{Attempt, Row, Rules, Score, standing};
use crate::state::Dojo;
use crate::store::{KataState, Participant, WorkshopRow};
use crate::visible::{Circumstances, kind_is_visible};
use std::collections::{BTreeMap, HashMap};
use submitted::submitted;

/// Whoever has a row: a team, or somebody alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub id: String,
    pub name: String,
    pub joined_at: Milliseconds,
}

pub(crate) struct Room {
    pub now: Milliseconds,
    pub workshop: WorkshopRow,
    pub participants: Vec<Participant>,
    /// In the order in which they came.
    pub submitted: Vec<Submitted>,
    kata_states: HashMap<String, KataState>,
}

/// Which points are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seeing {
    /// Those of checks that their authors see now, up to the moment at which the board stands still.
    Board,
    /// All.
    Everything,
}

impl Room {
    /// Reads it; a result that was read before is not read again.
    pub async fn read(dojo: &Dojo, digests: &mut Digests) -> Result<Self, Refused> {
        let store = &dojo.store;
        let workshop = store.workshop().await?;
        let participants = store.participants().await?;
        let kata_states = store.kata_states().await?;
        let works = store.works().await?;
        digests.read(dojo, &works).await?;
        Ok(Self {
            now: clock::now(),
            workshop: workshop.unwrap_or(WorkshopRow {
                state: "running".to_owned(),
                frozen_at: None,
                join_code: String::new(),
                started_at: 0,
            }),
            participants,
            submitted: submitted(works, digests),
            kata_states: kata_states
                .into_iter()
                .map(|state| (state.kata.clone(), state))
                .collect(),
        })
    }

    /// Whether the host has ended it.
    pub fn ended(&self) -> bool {
        self.workshop.state == "ended"
    }

    /// Whether the host opened or closed the kata by hand.
    pub fn open_by_hand(&self, kata: &str) -> Option<bool> {
        Some(self.kata_states.get(kata)?.open? != 0)
    }

    /// Whether the host has released its solutions.
    pub fn released(&self, kata: &str) -> bool {
        let state = self.kata_states.get(kata);
        state.is_some_and(|state| state.solutions_released != 0)
    }

    /// What decides who sees what of the kata's verdicts.
    pub fn circumstances(&self, dojo: &Dojo, kata: &str) -> Circumstances {
        let open = self.open_by_hand(kata);
        Circumstances::of(
            &dojo.settings,
            kata,
            open,
            self.released(kata),
            self.ended(),
        )
    }

    /// Since when the board stands still. A moment that the host set by hand rules, and one that is far off means that it moves.
    pub fn frozen_at(&self, dojo: &Dojo) -> Option<Milliseconds> {
        let at = self.workshop.frozen_at.or(dojo.settings.freezes_at());
        at.filter(|at| *at <= self.now)
    }

    /// Who stands on the board, by name.
    pub fn entries(&self, dojo: &Dojo) -> Vec<Entry> {
        let mut entries: BTreeMap<&str, Entry> = BTreeMap::new();
        for participant in &self.participants {
            let team = participant.team.as_ref().filter(|_| dojo.settings.teams);
            let name = team.unwrap_or(&participant.name);
            let id = who(dojo, participant);
            let entry = entries.entry(id).or_insert_with(|| Entry {
                id: id.to_owned(),
                name: super::plain_text::name(name),
                joined_at: participant.joined_at,
            });
            entry.joined_at = entry.joined_at.min(participant.joined_at);
        }
        let mut entries: Vec<Entry> = entries.into_values().collect();
        entries.sort_by_cached_key(|entry| (entry.name.to_lowercase(), entry.id.clone()));
        entries
    }

    /// The entry that a participant belongs to, by the participant's id.
    pub fn whose<'a>(&'a self, dojo: &Dojo) -> HashMap<&'a str, &'a str> {
        let participants = self.participants.iter();
        participants
            .map(|participant| (participant.id.as_str(), who(dojo, participant)))
            .collect()
    }

    /// Names by the participant's id, as they are shown.
    pub fn names(&self) -> HashMap<&str, String> {
        let participants = self.participants.iter();
        participants
            .map(|participant| {
                (
                    participant.id.as_str(),
                    super::plain_text::name(&participant.name),
                )
            })
            .collect()
    }

    /// Who stands where.
    pub fn standing(&self, dojo: &Dojo, seeing: Seeing) -> Vec<Row> {
        let whose = self.whose(dojo);
        let attempts: Vec<Attempt> = self
            .submitted
            .iter()
            .filter_map(|submitted| {
                Some(Attempt {
                    who: (*whose.get(submitted.participant_id.as_str())?).to_owned(),
                    kata: submitted.kata.clone(),
                    received_at: submitted.received_at,
                    counts: submitted.counts,
                    score: submitted.done.as_ref()?.digest.score.clone(),
                })
            })
            .collect();
        let everybody: Vec<String> = self
            .entries(dojo)
            .into_iter()
            .map(|entry| entry.id)
            .collect();
        let on_board = seeing == Seeing::Board;
        standing(
            &everybody,
            &attempts,
            Rules {
                counts: dojo.settings.counts,
                katas: &dojo.settings.katas,
                groups: &dojo.settings.groups,
                frozen_at: self.frozen_at(dojo).filter(|_| on_board),
                is_seen: &|kata, kind| !on_board || self.kind_is_on_board(dojo, kata, kind),
            },
        )
    }

    /// Whether work on the kata is taken now.
    pub fn openness(&self, dojo: &Dojo, kata: &str) -> Openness {
        let circumstances = self.circumstances(dojo, kata);
        let open = self.open_by_hand(kata);
        openness(
            &dojo.settings,
            kata,
            open,
            &self.workshop.state,
            &circumstances,
            self.now,
        )
    }

    /// The points of a result that its author sees now.
    pub fn seen_points(&self, dojo: &Dojo, kata: &str, score: &Score) -> u32 {
        points_of(score, |kind| self.kind_is_seen(dojo, kata, kind))
    }

    /// The points of a result that the board adds up.
    pub fn points_on_board(&self, dojo: &Dojo, kata: &str, score: &Score) -> u32 {
        points_of(score, |kind| self.kind_is_on_board(dojo, kata, kind))
    }

    fn kind_is_seen(&self, dojo: &Dojo, kata: &str, kind: &str) -> bool {
        let circumstances = self.circumstances(dojo, kata);
        kind_is_visible(kind, self.now, &circumstances, &dojo.settings.visibility)
    }

    /// As [`Room::kind_is_seen`]; while the board stands still, as when that began: what the end reveals would change it.
    fn kind_is_on_board(&self, dojo: &Dojo, kata: &str, kind: &str) -> bool {
        let Some(frozen_at) = self.frozen_at(dojo) else {
            return self.kind_is_seen(dojo, kata, kind);
        };
        let circumstances = Circumstances {
            ended: false,
            ..self.circumstances(dojo, kata)
        };
        kind_is_visible(kind, frozen_at, &circumstances, &dojo.settings.visibility)
    }
}

fn points_of(score: &Score, is_added: impl Fn(&str) -> bool) -> u32 {
    let exercises = score.exercises.values();
    exercises
        .flat_map(|exercise| &exercise.points)
        .filter(|(kind, _)| is_added(kind))
        .map(|(_, points)| points)
        .sum()
}

fn who<'a>(dojo: &Dojo, participant: &'a Participant) -> &'a str {
    if dojo.settings.teams {
        participant.share()
    } else {
        &participant.id
    }
}
