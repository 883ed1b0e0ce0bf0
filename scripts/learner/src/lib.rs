//! What belongs to the learner: their progress, and their files where the kit has to touch them.
//!
//! Nothing of it may ever be lost. So every file is written whole beside its place and then put there in one step, and
//! whatever is replaced is kept first, by [`Kept`]. All of it stands in `.katakit/`, outside version control.

mod atomic;
mod count;
mod kept;
mod lock;
mod overview;
mod progress;
mod reset;
mod standing;
mod suggestion;
mod update;

pub use atomic::{write_atomically, write_privately, write_with_folders};
pub use count::{Count, TierCount, tier_counts};
pub use kept::{Kept, KeptCopies, folder_of_the_learner, kept_copies, now};
pub use lock::lock;
pub use overview::{Overview, overview};
pub use progress::{Entry, Progress};
pub use reset::{Reset, bring_back, lay_out, reset};
pub use standing::{KataStanding, Standing, standing};
pub use suggestion::{Suggestion, suggestions};
pub use update::{Conflict, GitAfter, Meeting, News, Updated, unfinished_update, update};
