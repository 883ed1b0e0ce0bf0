//! What all viewers of the board share: one reading of the room and one rendering for each change, however many look.

use super::board::{Picture, picture};
use super::room::{Digests, Room};
use crate::clock::{self, Milliseconds};
use crate::metrics;
use crate::refused::Refused;
use crate::state::Dojo;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Mutex, watch};
use tokio::time::sleep;

/// Between two renderings: a burst of changes is one.
const BETWEEN: Duration = Duration::from_millis(350);

/// So often the room is looked at although nothing was told: time passes, and workers on other hosts change the database.
const UNTOLD: Duration = Duration::from_secs(2);

/// So old a rendering is still handed to whoever comes while nobody watches.
const FRESH: Duration = Duration::from_secs(1);

pub(crate) struct Hall {
    reading: Mutex<Reading>,
    published: watch::Sender<Option<Arc<Published>>>,
    watched: AtomicBool,
}

struct Reading {
    digests: Digests,
    read_at: Option<Instant>,
}

/// The board as it was last rendered, with what changed when.
pub(crate) struct Published {
    /// Counts from 1 while this process lives.
    pub version: u64,
    /// Tells this process's versions from those of one before it.
    pub life: Milliseconds,
    pub now: Milliseconds,
    pub picture: Picture,
    /// The version in which each part last changed; a part is a row, the banner, …
    changed: BTreeMap<String, u64>,
    order_changed: u64,
    shape_changed: u64,
    /// What viewers of the version before need, ready to send.
    step: String,
}

#[derive(Serialize)]
struct Update<'a> {
    now: Milliseconds,
    parts: BTreeMap<&'a str, &'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tables: Option<&'a [Vec<String>]>,
}

impl Hall {
    pub fn new() -> Self {
        Self {
            reading: Mutex::new(Reading {
                digests: Digests::default(),
                read_at: None,
            }),
            published: watch::Sender::new(None),
            watched: AtomicBool::new(false),
        }
    }

    /// The room as it is now.
    pub async fn room(&self, dojo: &Dojo) -> Result<Room, Refused> {
        Room::read(dojo, &mut self.reading.lock().await.digests).await
    }

    /// The board as it is shown; read anew where nobody kept it fresh.
    pub async fn board(self: &Arc<Self>, dojo: &Dojo) -> Result<Arc<Published>, Refused> {
        self.watch(dojo);
        let mut reading = self.reading.lock().await;
        let is_fresh = reading.read_at.is_some_and(|at| at.elapsed() < FRESH);
        let latest = self.published.borrow().clone();
        match latest {
            Some(published) if is_fresh => Ok(published),
            _ => self.render(dojo, &mut reading).await,
        }
    }

    /// Changes of the board from now on.
    pub fn subscribe(&self) -> watch::Receiver<Option<Arc<Published>>> {
        self.published.subscribe()
    }

    async fn render(&self, dojo: &Dojo, reading: &mut Reading) -> Result<Arc<Published>, Refused> {
        let room = Room::read(dojo, &mut reading.digests).await?;
        let picture = picture(dojo, &room)?;
        reading.read_at = Some(Instant::now());
        metrics::board_rendered();
        let before = self.published.borrow().clone();
        if let Some(before) = before.as_ref().filter(|before| before.picture == picture) {
            return Ok(Arc::clone(before));
        }
        let published = Arc::new(Published::after(before.as_deref(), picture, room.now));
        self.published.send_replace(Some(Arc::clone(&published)));
        Ok(published)
    }

    /// Keeps the board fresh from now on, while anybody watches it.
    fn watch(self: &Arc<Self>, dojo: &Dojo) {
        if !self.watched.swap(true, Ordering::AcqRel) {
            tokio::spawn(keep_fresh(Arc::clone(self), dojo.clone()));
        }
    }
}

async fn keep_fresh(hall: Arc<Hall>, dojo: Dojo) {
    let mut changes = dojo.changes.subscribe();
    loop {
        tokio::select! {
            change = changes.recv() => if matches!(change, Err(RecvError::Closed)) {
                break;
            },
            () = sleep(UNTOLD) => {}
            () = dojo.until_closing() => break,
        }
        // What was told meanwhile is in this rendering.
        changes = changes.resubscribe();
        if hall.published.receiver_count() == 0 {
            continue;
        }
        let mut reading = hall.reading.lock().await;
        if let Err(refused) = hall.render(&dojo, &mut reading).await {
            tracing::warn!(
                reason = refused.refusal.reason,
                "the board could not be rendered"
            );
        }
        drop(reading);
        sleep(BETWEEN).await;
    }
}

impl Published {
    fn after(before: Option<&Self>, picture: Picture, now: Milliseconds) -> Self {
        let version = before.map_or(1, |before| before.version + 1);
        let same_shape = before.filter(|before| before.picture.shape == picture.shape);
        let same_order = same_shape.filter(|before| before.picture.tables == picture.tables);
        let changed = picture.parts.iter().map(|(id, html)| {
            let unchanged = before
                .filter(|before| before.picture.parts.get(id) == Some(html))
                .and_then(|before| before.changed.get(id).copied());
            (id.clone(), unchanged.unwrap_or(version))
        });
        let mut published = Self {
            version,
            life: before.map_or_else(clock::now, |before| before.life),
            now,
            changed: changed.collect(),
            shape_changed: same_shape.map_or(version, |before| before.shape_changed),
            order_changed: same_order.map_or(version, |before| before.order_changed),
            picture,
            step: String::new(),
        };
        published.step = published.update_from(version - 1);
        published
    }

    /// The name of this version in a stream.
    pub fn name(&self) -> String {
        format!("{}.{}", self.life, self.version)
    }

    /// The version that a viewer has, by its name; 0 where it is none of this process's.
    pub fn version_of(&self, name: &str) -> u64 {
        name.split_once('.')
            .filter(|(life, _)| *life == self.life.to_string())
            .and_then(|(_, version)| version.parse().ok())
            .unwrap_or(0)
    }

    /// What a viewer of that version needs, as JSON.
    pub fn since(&self, version: u64) -> String {
        if version + 1 == self.version {
            self.step.clone()
        } else {
            self.update_from(version)
        }
    }

    fn update_from(&self, version: u64) -> String {
        let whole = self.shape_changed > version;
        let parts = self.picture.parts.iter().filter(|(id, _)| {
            let has_come = whole && Picture::is_row(id);
            !has_come && self.changed.get(*id).is_some_and(|at| *at > version)
        });
        let mut parts: BTreeMap<&str, &str> = parts
            .map(|(id, html)| (id.as_str(), html.as_str()))
            .collect();
        if whole {
            parts.insert(Picture::WHOLE, &self.picture.main);
        }
        let update = Update {
            now: self.now,
            parts,
            tables: (!whole && self.order_changed > version).then_some(&self.picture.tables),
        };
        serde_json::to_string(&update).unwrap_or_default()
    }
}
