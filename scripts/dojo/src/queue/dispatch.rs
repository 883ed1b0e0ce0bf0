//! Sees to it that whatever waits is taken: hands out permits, and frees what dead workers held.

use super::{LANES, Leases, Permits};
use crate::clock;
use crate::store::{Ended, Running, Store};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// How often it looks, at least.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How long a worker may be silent. Workers beat every three seconds ([`crate::worker`]).
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Looks for ever; several may, on one host or on many. `freed` is told of each grading that was taken from a dead worker.
pub async fn run(
    store: Store,
    permits: Permits,
    patience: Duration,
    freed: impl Fn(&Running, Ended) + Send,
) {
    let mut leases = Leases::new(patience);
    // Often enough that it is not itself taken for one that looked away.
    let look_every = LOOK_EVERY.min(patience / 8);
    let mut looks = 0_u32;
    loop {
        if let Err(error) = sweep(&store, &mut leases, &freed).await {
            tracing::warn!(%error, "the queue could not be looked through");
        }
        if let Err(reason) = hand_out(&store, &permits).await {
            tracing::warn!(%reason, "permits could not be handed out");
        }
        if looks.is_multiple_of(60)
            && let Err(error) = permits.tidy().await
        {
            tracing::warn!(%error, "used permits could not be removed");
        }
        looks = looks.wrapping_add(1);
        let _ = timeout(look_every, store.until_stirred()).await;
    }
}

/// Frees what its holder has been silent about for too long.
///
/// # Errors
/// Where the database does not answer.
pub async fn sweep(
    store: &Store,
    leases: &mut Leases,
    freed: &(impl Fn(&Running, Ended) + Send),
) -> sqlx::Result<()> {
    let held = store.running().await?;
    for silent in leases.look(&held, Instant::now()) {
        let ended = store.expire(silent, clock::now()).await?;
        if ended != Ended::Lost {
            tracing::warn!(
                grading = silent.id,
                worker = silent.worker,
                ?ended,
                "a worker ended in the middle of a grading"
            );
            freed(silent, ended);
        }
    }
    Ok(())
}

/// Makes the permits of each lane as many as there are gradings that wait in it.
async fn hand_out(store: &Store, permits: &Permits) -> Result<(), String> {
    for lane in LANES {
        let waiting = store
            .waiting_in(lane)
            .await
            .map_err(|error| error.to_string())?;
        if waiting == 0 {
            continue;
        }
        let untaken = permits
            .untaken(lane)
            .await
            .map_err(|error| error.to_string())?;
        let missing = usize::try_from(waiting - untaken).unwrap_or(0);
        if missing > 0 {
            permits.push(lane, missing).await?;
        }
    }
    Ok(())
}
