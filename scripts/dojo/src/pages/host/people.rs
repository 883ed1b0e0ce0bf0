//! Everybody in the room, and what the host does about somebody: lets them in again, renames or removes them.

use super::Top;
use crate::api::names;
use crate::clock::{self, Milliseconds};
use crate::pages::html::{self, missing};
use crate::pages::{plain_text, static_files, times};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::store::{Participant, Renaming};
use crate::visitor::{FormToken, Host};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// For so long the next one who joins by the name is the one who lost their token.
const LETS_IN: Milliseconds = 10 * 60_000;

#[derive(Template)]
#[template(path = "host/people.html")]
struct Page {
    top: Top,
    people: Vec<Person>,
}

struct Person {
    id: String,
    name: String,
    team: String,
    joined: String,
    heard_of: String,
    /// Until when they may come in again.
    let_in_until: Option<String>,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    _: Host,
    FormToken(csrf): FormToken,
) -> Result<Response, Refused> {
    let now = clock::now();
    let people = dojo.store.participants().await?;
    html::private(&Page {
        people: people.into_iter().map(|one| person(one, now)).collect(),
        top: Top {
            title: dojo.settings.title.clone(),
            csrf,
            version: static_files::version(),
            now,
        },
    })
}

fn person(of: Participant, now: Milliseconds) -> Person {
    Person {
        name: plain_text::name(&of.name),
        team: of.team.as_deref().map(plain_text::name).unwrap_or_default(),
        joined: times::time_of_day(of.joined_at),
        heard_of: times::time_of_day(of.seen_at),
        let_in_until: of
            .let_in_until
            .filter(|until| *until > now)
            .map(times::time_of_day),
        id: of.id,
    }
}

/// Opens the door for whoever lost their token; what the log is told.
pub(super) async fn let_in_again(dojo: &Dojo, id: &str) -> Result<String, Refused> {
    let until = clock::now() + LETS_IN;
    let name = dojo.store.let_in_again(id, until).await?;
    let name = name.ok_or_else(nobody)?;
    let until = times::time_of_day(until);
    Ok(format!("{name} may come in again until {until}"))
}

/// Gives somebody another name; what the log is told.
pub(super) async fn rename(dojo: &Dojo, id: &str, name: &str) -> Result<String, Refused> {
    let name = names::shown(name, "name")
        .map_err(|reason| Refused::new(StatusCode::BAD_REQUEST, reason))?;
    let before = dojo.store.participant(id).await?.ok_or_else(nobody)?.name;
    match dojo.store.rename(id, &name).await? {
        Renaming::Renamed => Ok(format!("{before} is now called {name}")),
        Renaming::NameTaken => Err(Refused::new(
            StatusCode::CONFLICT,
            format!("somebody else here is called {name} already; choose another name"),
        )),
        Renaming::Nobody => Err(nobody()),
    }
}

/// Takes somebody out of the room; what the log is told.
pub(super) async fn remove(dojo: &Dojo, id: &str, is_sure: bool) -> Result<String, Refused> {
    if !is_sure {
        return Err(Refused::new(
            StatusCode::BAD_REQUEST,
            "nobody was removed: to remove somebody, tick the box beside the button",
        ));
    }
    let name = dojo.store.remove(id, clock::now()).await?;
    Ok(format!("{} was removed", name.ok_or_else(nobody)?))
}

fn nobody() -> Refused {
    missing("there is nobody with this id in the workshop; /host/people lists who is here")
}
