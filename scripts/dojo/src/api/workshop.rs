use super::openness::openness;
use crate::clock::{self, Milliseconds};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::tokens::Learner;
use crate::visible::Circumstances;
use axum::Json;
use axum::extract::State;
use dojo_protocol::{OfferedKata, Workshop};

/// What is going on.
pub(super) async fn workshop(
    State(dojo): State<Dojo>,
    _: Learner,
) -> Result<Json<Workshop>, Refused> {
    let now = clock::now();
    let row = dojo.store.workshop().await?;
    let state = row.map_or_else(|| "running".to_owned(), |row| row.state);
    let states = dojo.store.kata_states().await?;
    let katas = dojo.katas.iter().map(|kata| {
        let by_hand = states.iter().find(|state| state.kata == kata.number);
        let open = by_hand.and_then(|state| state.open).map(|open| open != 0);
        let released = by_hand.is_some_and(|state| state.solutions_released != 0);
        let circumstances = Circumstances::of(
            &dojo.settings,
            &kata.number,
            open,
            released,
            state == "ended",
        );
        let openness = openness(
            &dojo.settings,
            &kata.number,
            open,
            &state,
            &circumstances,
            now,
        );
        let set = dojo.settings.kata(&kata.number);
        OfferedKata {
            number: kata.number.clone(),
            title: kata.title.clone(),
            open: openness.is_open(),
            opens_at: set.and_then(|set| set.opens).map(unsigned),
            closes_at: dojo.settings.closes(&kata.number).map(unsigned),
        }
    });
    Ok(Json(Workshop {
        title: dojo.settings.title.clone(),
        now: unsigned(now),
        hints: dojo.settings.hints,
        katas: katas.collect(),
        state: state.clone(),
    }))
}

fn unsigned(time: Milliseconds) -> u64 {
    u64::try_from(time).unwrap_or(0)
}
