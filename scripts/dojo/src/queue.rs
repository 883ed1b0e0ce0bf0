//! Which submission is graded next, and where.
//!
//! The rows of the table `grading` are the queue: what waits there is never lost, and a worker takes the fairest by one UPDATE
//! ([`crate::store::Store::claim`]). apalis carries *permits* to the workers of all hosts: one says no more than that something
//! waits in a lane. A permit that is lost, doubled or late changes nothing: the [`dispatch`]er makes what is missing, and one too
//! many finds nothing to take. So apalis may forget, as on SQLite where its file is not written through to the disk, and what it
//! does with a job that kills its worker (it comes back for ever) is no concern of a grading, whose tries its own row counts.

pub mod dispatch;
pub mod follow;
mod leases;
mod permits;
mod slots;
mod usual_lane;

pub use leases::Leases;
pub use permits::{Permit, Permits};
pub use slots::{Slot, Slots};
pub use usual_lane::usual_lane;

use crate::settings::Lane;

/// All lanes, the most urgent first.
pub const LANES: [Lane; 4] = [Lane::Fast, Lane::Hidden, Lane::Slow, Lane::Rerun];

/// Whether somebody waits for the lane in front of a terminal, for seconds rather than minutes. The others never get all slots.
pub fn is_urgent(lane: Lane) -> bool {
    matches!(lane, Lane::Fast | Lane::Hidden)
}
