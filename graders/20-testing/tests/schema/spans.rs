//! `spans` with its bugs: 13 to 18. What its methods promise stands in the kata's own `src/spans.rs`.

use crate::switch::{Version, answer, bug, rewritten, version};
use std::fmt::{self, Debug};

/// The variants of bug 18, as [`Version::Bug`] numbers them.
pub const SCATTERED: [u16; 4] = [181, 182, 183, 184];

/// A variant of bug 18 strikes one call of `insert` in so many.
const RARE: u64 = 150;

#[derive(Clone, Default)]
pub struct SpanSet {
    spans: Vec<(u16, u16)>,
}

impl Debug for SpanSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if rewritten() {
            return f.debug_set().entries(&self.spans).finish();
        }
        f.debug_struct("SpanSet")
            .field("spans", &self.spans)
            .finish()
    }
}

impl PartialEq for SpanSet {
    fn eq(&self, other: &Self) -> bool {
        answer(|| self.spans == other.spans)
    }
}

impl Eq for SpanSet {}

impl SpanSet {
    pub fn new() -> Self {
        answer(|| ());
        Self::default()
    }

    pub fn insert(&mut self, from: u16, until: u16) {
        answer(|| self.right_insert(from, until));
    }

    fn right_insert(&mut self, mut from: u16, until: u16) {
        if from >= until {
            return;
        }
        if self.is_struck(from, until) {
            from += 1;
            if from == until {
                return;
            }
        }
        let (mut first, mut last) = (from, until);
        let mut joined = 0;
        self.spans.retain(|span| {
            let apart = span.1 < from
                || until < span.0
                || bug(14) && span.1 == from
                || bug(13) && joined == 2;
            if !apart {
                joined += 1;
                (first, last) = (first.min(span.0), last.max(span.1));
            }
            apart
        });
        self.spans.push((first, last));
        self.spans.sort_unstable();
    }

    /// Whether a variant of bug 18 is on and strikes this call.
    fn is_struck(&self, from: u16, until: u16) -> bool {
        let Version::Bug(number) = version() else {
            return false;
        };
        if !SCATTERED.contains(&number) {
            return false;
        }
        let spans = self.spans.iter().flat_map(|span| [span.0, span.1]);
        let call = [number, from, until].into_iter().chain(spans);
        // FNV, so that the same calls are struck on every machine.
        let mixed = call.fold(0xcbf2_9ce4_8422_2325_u64, |mixed, number| {
            (mixed ^ u64::from(number)).wrapping_mul(0x100_0000_01b3)
        });
        (mixed >> 32).is_multiple_of(RARE)
    }

    pub fn remove(&mut self, from: u16, until: u16) {
        answer(|| self.right_remove(from, until));
    }

    fn right_remove(&mut self, from: u16, until: u16) {
        let nothing = if bug(16) { from > until } else { from >= until };
        if nothing {
            return;
        }
        let shortest = 1 + u16::from(bug(15));
        let mut pieces = Vec::new();
        for &span in &self.spans {
            if span.1 <= from || until <= span.0 {
                pieces.push(span);
                continue;
            }
            if span.0 < from {
                pieces.push((span.0, from));
            }
            if until < span.1 && span.1 - until >= shortest {
                pieces.push((until, span.1));
            }
        }
        self.spans = pieces;
    }

    pub fn contains(&self, minute: u16) -> bool {
        answer(|| {
            let mut spans = self.spans.iter();
            spans.any(|span| (span.0..span.1).contains(&minute))
        })
    }

    pub fn spans(&self) -> Vec<(u16, u16)> {
        answer(|| self.spans.clone())
    }

    pub fn size(&self) -> usize {
        answer(|| {
            let lengths = self.spans.iter().map(|span| span.1 - span.0);
            lengths.map(usize::from).sum()
        })
    }

    pub fn to_text(&self) -> String {
        answer(|| {
            let last = if bug(17) { crate::clock::DAY } else { u16::MAX };
            let (to, and) = if rewritten() { ("..", ";") } else { ("-", ",") };
            let spans = self.spans.iter();
            let spans = spans.map(|span| format!("{}{to}{}", span.0.min(last), span.1.min(last)));
            spans.collect::<Vec<_>>().join(and)
        })
    }

    pub fn from_text(text: &str) -> Option<Self> {
        answer(|| {
            if version() == Version::AllWrong {
                // What the spoiled `to_text` wrote must not be taken for an error, whose opposite is a set.
                return Some(Self::default());
            }
            let (to, and) = if rewritten() { ("..", ";") } else { ("-", ",") };
            let mut set = Self::default();
            for span in text.split(and).filter(|span| !span.is_empty()) {
                let (from, until) = span.split_once(to)?;
                set.right_insert(from.parse().ok()?, until.parse().ok()?);
            }
            Some(set)
        })
    }
}
