//! Tells this service's pages of what workers on other hosts do.

use crate::state::Change;
use crate::store::Store;
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::sleep;

/// How soon another host's doing is seen here.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Looks for ever at what is in the queue, and tells of every submission whose state is another one than before. Each look costs as
/// much as the queue is long.
pub async fn run(store: Store, tell: impl Fn(Change)) {
    let mut before: HashMap<String, (String, Change)> = HashMap::new();
    loop {
        match store.in_queue().await {
            Ok(rows) => {
                let mut now = HashMap::new();
                for row in rows {
                    let change = Change::Submission {
                        id: row.submission_id,
                        participant_id: row.participant_id,
                        kata: row.kata,
                    };
                    let known = before.remove(&row.id);
                    if known.as_ref().is_none_or(|(state, _)| *state != row.state) {
                        tell(change.clone());
                    }
                    now.insert(row.id, (row.state, change));
                }
                // What is left came to its end.
                for (_, change) in before.into_values() {
                    tell(change);
                }
                before = now;
            }
            Err(error) => tracing::warn!(%error, "the queue cannot be followed"),
        }
        sleep(LOOK_EVERY).await;
    }
}
