use crate::{Bundle, SeenVerdict};
use serde::{Deserialize, Serialize};
use syllabus::HintPolicy;

/// Somebody comes in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The word at the end of the join address.
    pub code: String,
    /// What the board calls them.
    pub name: String,
    /// The team that they belong to, where the workshop has teams.
    #[serde(default)]
    pub team: Option<String>,
    /// Chosen by the sender, for once. The same name with the same key again is the same participant, who gets a token anew: the
    /// answer to the first request may have been lost on the way.
    #[serde(default)]
    pub key: Option<String>,
}

/// They are in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Joined {
    /// What every later request shows; it is told this once.
    pub token: String,
    /// The name as it was taken.
    pub name: String,
    /// The team as it was taken.
    pub team: Option<String>,
    /// What the workshop is called.
    pub workshop: String,
    /// The address of their own page, below the service's, with a key that signs a browser in to read it; told this once as well.
    pub page: String,
}

/// What is going on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Workshop {
    /// What it is called.
    pub title: String,
    /// `running`, `paused` or `ended`.
    pub state: String,
    /// Milliseconds since 1970, by the host's clock.
    pub now: u64,
    /// Which hints the host allows.
    pub hints: HintPolicy,
    /// The katas that are or will be open.
    pub katas: Vec<OfferedKata>,
}

/// A kata of the workshop, as a learner sees it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OfferedKata {
    /// `03`
    pub number: String,
    /// The topic in words.
    pub title: String,
    /// Whether work on it is taken now.
    pub open: bool,
    /// When it opens, in milliseconds since 1970, where that is set.
    pub opens_at: Option<u64>,
    /// When it closes.
    pub closes_at: Option<u64>,
}

/// Work to be graded.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The work.
    pub bundle: Bundle,
    /// Chosen by the sender. The same key again means the same submission, so a request may be repeated after a dropped connection.
    pub key: String,
}

/// A submission as its sender sees it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Submission {
    /// Its name, for asking again.
    pub id: String,
    /// The kata.
    pub kata: String,
    /// What it is at.
    pub state: SubmissionState,
    /// A sentence of the service's about it, such as that this very work was graded before, or that the limit is reached and only
    /// the host sees the verdict.
    pub remark: Option<String>,
}

/// What a submission is at.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum SubmissionState {
    /// In the queue; so many are graded before it.
    Waiting {
        /// 0 is next.
        ahead: u64,
        /// What everybody waits for, where something holds the whole queue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        held_by: Option<String>,
    },
    /// A worker has it.
    Grading,
    /// Done; as much of the verdict as this viewer may see now.
    Graded(Box<SeenVerdict>),
    /// Done, and only the host sees the verdict; the remark says why.
    Withheld,
    /// It was given up after several attempts; the host knows.
    Parked,
}

/// Why something is not done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Refusal {
    /// One line for whoever asked.
    pub reason: String,
    /// After how many seconds asking again makes sense, where it does.
    pub retry_after: Option<u64>,
}
