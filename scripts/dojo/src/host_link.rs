//! `dojo host-link`, and the links themselves.

use crate::clock;
use crate::place::{DataFolder, Place};
use crate::store::{Store, one_line};
use crate::tokens::Token;
use syllabus::{Problem, Result};

/// Makes a new host link and shows it; the earlier ones, and browsers that signed in by them, are the host's no longer.
///
/// # Errors
/// Where no dojo was opened there yet, or the database does not answer.
pub fn run(place: &Place) -> Result<()> {
    let folder = place.data()?;
    let address = DataFolder::address_in(&folder).ok_or_else(|| {
        Problem::new(format!(
            "no dojo was opened yet with the data in {}; `cargo kata dojo` opens one, and shows its host link",
            folder.display()
        ))
    })?;
    let url = place.database()?;
    let link = runtime()?.block_on(async {
        let store = Store::open(&url).await?;
        let link = fresh(&store, &address, true).await;
        store.close().await;
        link
    })?;
    terminal_text::print(&format!("{link}\n"))
}

/// A new host link, stored as a hash; with `alone`, no other one is one any more.
///
/// # Errors
/// Where the database does not answer.
pub(crate) async fn fresh(store: &Store, address: &str, alone: bool) -> Result<String> {
    let cannot = |error| Problem::new(format!("no host link can be made: {}", one_line(&error)));
    let key = Token::new()?;
    let now = clock::now();
    let given = store.give_access(&key.hash(), "host", alone, now).await;
    given.map_err(cannot)?;
    if alone {
        store.end_host_sessions().await.map_err(cannot)?;
    }
    Ok(format!("{address}/host?key={}", key.secret()))
}

/// What asynchronous work runs on.
///
/// # Errors
/// Where the system gives no threads.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Problem::new(format!("the dojo's threads cannot be started: {error}")))
}
