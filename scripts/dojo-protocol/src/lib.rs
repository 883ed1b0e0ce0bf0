//! What a learner's terminal and the workshop's service say to each other: JSON over HTTP, below `/api/v1`.
//!
//! | request | with | answer |
//! | --- | --- | --- |
//! | `POST /join` | [`Join`] | [`Joined`] |
//! | `GET /workshop` | token | [`Workshop`] |
//! | `POST /submissions` | token, [`Submit`] | [`Submission`] |
//! | `GET /submissions/{id}?wait=SECONDS` | token | [`Submission`], as soon as it has changed or the time is over |
//!
//! The token goes into `Authorization: Bearer …`. Whatever is refused is answered with a fitting status and a [`Refusal`].

mod bundle;
mod room;
mod seen;

pub use bundle::{Bundle, MOST_BYTES_A_FILE, MOST_FILES};
pub use room::{
    HintPolicy, Join, Joined, OfferedKata, Refusal, Submission, SubmissionState, Submit, Workshop,
};
pub use seen::{SeenCheck, SeenExercise, SeenVerdict};

/// Where the interface begins, below the join address.
pub const BASE: &str = "/api/v1";
