//! What belongs to the learner: their progress, and their files where the kit has to touch them.
//!
//! Nothing of it may ever be lost. So every file is written whole beside its place and then put there in one step, and
//! whatever is replaced is [`kept`] first. All of it stands in `.katakit/`, outside version control.

mod atomic;
mod count;
mod kept;
mod progress;
mod standing;
mod suggestion;

pub use atomic::write_atomically;
pub use count::{Count, TierCount, tier_counts};
pub use kept::{Kept, folder_of_the_learner, now};
pub use progress::{Entry, Progress};
pub use standing::{KataStanding, Standing, standing};
pub use suggestion::{Suggestion, suggestions};
