//! Sets of minutes, kept as few spans. Given; its tests are yours: `tests/spans.rs`.

/// A set of minutes. Any `u16` may be in it except `u16::MAX`. Two sets are equal where they hold the same minutes. Its
/// `Debug` text is for people and may change from version to version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpanSet {
    /// Ascending, with a gap between each and the next.
    spans: Vec<(u16, u16)>,
}

impl SpanSet {
    /// The empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the minutes from `from` up to, but not including, `until`. Where `from >= until` these are none, and nothing
    /// changes.
    ///
    /// ```
    /// use kata_20::spans::SpanSet;
    ///
    /// let mut busy = SpanSet::new();
    /// busy.insert(3, 5);
    /// busy.insert(8, 9);
    /// busy.insert(5, 7);
    /// assert_eq!(busy.spans(), [(3, 7), (8, 9)]);
    /// ```
    pub fn insert(&mut self, from: u16, until: u16) {
        if from >= until {
            return;
        }
        let (mut first, mut last) = (from, until);
        self.spans.retain(|span| {
            let apart = span.1 < from || until < span.0;
            if !apart {
                (first, last) = (first.min(span.0), last.max(span.1));
            }
            apart
        });
        self.spans.push((first, last));
        self.spans.sort_unstable();
    }

    /// Takes the minutes from `from` up to, but not including, `until` out. Where `from >= until` these are none, and
    /// nothing changes.
    pub fn remove(&mut self, from: u16, until: u16) {
        if from >= until {
            return;
        }
        let left_and_right =
            |&span: &(u16, u16)| [(span.0, span.1.min(from)), (span.0.max(until), span.1)];
        let pieces = self.spans.iter().flat_map(left_and_right);
        self.spans = pieces.filter(|piece| piece.0 < piece.1).collect();
    }

    /// Whether the minute is in the set.
    pub fn contains(&self, minute: u16) -> bool {
        let mut spans = self.spans.iter();
        spans.any(|span| (span.0..span.1).contains(&minute))
    }

    /// The set as spans `(from, until)`, `until` not included. None is empty, they ascend, and between each and the next at
    /// least one minute is missing: so there is just one way to write a set.
    pub fn spans(&self) -> Vec<(u16, u16)> {
        self.spans.clone()
    }

    /// How many minutes there are in the set.
    pub fn size(&self) -> usize {
        let lengths = self.spans.iter().map(|span| span.1 - span.0);
        lengths.map(usize::from).sum()
    }

    /// The set as a text that [`SpanSet::from_text`] reads. What the text looks like may change from version to version.
    pub fn to_text(&self) -> String {
        let spans = self
            .spans
            .iter()
            .map(|span| format!("{}-{}", span.0, span.1));
        spans.collect::<Vec<_>>().join(",")
    }

    /// Reads what [`SpanSet::to_text`] wrote, and gives back an equal set. What it makes of other texts is left open.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut set = Self::new();
        for span in text.split(',').filter(|span| !span.is_empty()) {
            let (from, until) = span.split_once('-')?;
            set.insert(from.parse().ok()?, until.parse().ok()?);
        }
        Some(set)
    }
}
