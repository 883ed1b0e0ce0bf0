//! What a learner's terminal and the workshop's service say to each other: JSON over HTTP, below `/api/v1`.
//!
//! | request | with | answer |
//! | --- | --- | --- |
//! | `POST /join` | [`Join`] | [`Joined`] |
//! | `GET /workshop` | token | [`Workshop`] |
//! | `POST /submissions` | token, [`Submit`] | [`Submission`] |
//! | `GET /submissions` | token | a list of [`Submission`], the newest of each kata |
//! | `GET /submissions/{id}?wait=SECONDS` | token | [`Submission`], as soon as it has changed or the time is over |
//!
//! The token goes into `Authorization: Bearer …`. Whatever is refused is answered with a fitting status and a [`Refusal`]. Four
//! statuses mean more to a terminal than their sentence: `401` (the token is unknown), `409` to [`Join`] (the name is taken: it asks
//! for another), `422` to [`Join`] (a team is needed: it asks for one), `429` (it waits for as long as `retry_after` says).

mod bundle;
mod room;
mod seen;

pub use bundle::{Bundle, MOST_BYTES_A_FILE, MOST_FILES};
pub use room::{Join, Joined, OfferedKata, Refusal, Submission, SubmissionState, Submit, Workshop};
pub use seen::{SeenCheck, SeenExercise, SeenVerdict};

/// Which hints the host allows; it stands in `pack.toml` as well.
pub use syllabus::HintPolicy;

/// Where the interface begins, below the join address.
pub const BASE: &str = "/api/v1";
