//! Who may see what of a verdict, decided here for the pages, the API and the exports alike.

mod plain;
mod seen;

pub use plain::plain;
pub use seen::seen;
pub(crate) use seen::state;

use crate::clock::{self, Milliseconds};
use crate::settings::{Settings, Visibilities, Visibility};
use dojo_protocol::HintPolicy;
use judge::CheckVerdict;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Whoever runs the workshop.
    Host,
    /// Whoever's work it is, or a member of their team.
    Author,
    /// Anybody else in the room: the board.
    Room,
}

/// What has happened to a kata, as far as it decides what is seen of its verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// When work on it is no longer taken, the grace included; `None` where no time is set.
    pub deadline: Option<Milliseconds>,
    /// Whether the host holds it open by hand, past any deadline.
    pub held_open: bool,
    /// Whether the host has released its solutions.
    pub released: bool,
    /// Whether the host has ended the workshop.
    pub ended: bool,
}

impl Circumstances {
    /// As the settings say it, and what the host changed by hand: `open` where the kata was opened or closed.
    pub fn of(
        settings: &Settings,
        kata: &str,
        open: Option<bool>,
        released: bool,
        ended: bool,
    ) -> Self {
        let closes = settings.closes(kata);
        Self {
            deadline: closes.map(|closes| closes + clock::milliseconds(settings.grace)),
            held_open: open == Some(true),
            released,
            ended,
        }
    }

    /// Whether no more work on it is taken, for good. That the host has closed it by hand says nothing: they may open it again.
    pub fn is_over(&self, now: Milliseconds) -> bool {
        let past = self.deadline.is_some_and(|deadline| now > deadline);
        self.ended || (past && !self.held_open)
    }
}

/// Whether a check, its outcome and its message are seen.
pub fn visible(
    check: &CheckVerdict,
    viewer: Viewer,
    now: Milliseconds,
    circumstances: &Circumstances,
    visibilities: &Visibilities,
) -> bool {
    match viewer {
        Viewer::Host => true,
        Viewer::Room => false,
        Viewer::Author => kind_is_visible(&check.kind, now, circumstances, visibilities),
    }
}

/// Whether the author of work sees the checks of this kind; what the board adds up are the points of those.
pub fn kind_is_visible(
    kind: &str,
    now: Milliseconds,
    circumstances: &Circumstances,
    visibilities: &Visibilities,
) -> bool {
    match visibilities.of(kind) {
        Visibility::Always => true,
        // Who holds the released solutions can find out anything that was hidden before.
        Visibility::AfterDeadline => circumstances.is_over(now) || circumstances.released,
        Visibility::AfterRelease => circumstances.released,
        Visibility::Never => false,
    }
}

/// Those of an exercise's hints that the host allows.
pub fn allowed_hints(hints: &[String], policy: HintPolicy) -> &[String] {
    let most = match policy {
        HintPolicy::All => hints.len(),
        HintPolicy::FirstTwo => 2,
        HintPolicy::First => 1,
        HintPolicy::None => 0,
    };
    &hints[..most.min(hints.len())]
}

#[cfg(test)]
mod tests;
