use askama::Template;

/// A state for the eye: a shape, a colour, and words for whoever sees neither.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(
    ext = "html",
    source = r##"<svg class="mark {{ self.class() }}" role="img" aria-label="{{ words }}"><use href="#m-{{ self.shape() }}"/></svg>"##
)]
pub(crate) struct Mark {
    /// Which.
    pub sort: Sort,
    /// What it says.
    pub words: String,
}

/// The states that a page tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Nothing came yet.
    Untried,
    /// In the queue, or being graded.
    Busy,
    /// So many quarters of it hold, from 0 to 3.
    Part(u8),
    /// rustc refuses it, or it was not built at all.
    Error,
    /// All of it holds.
    Passed,
    /// It was given up.
    Parked,
    /// Nobody judged it.
    NotJudged,
}

impl Mark {
    pub fn new(sort: Sort, words: impl Into<String>) -> Self {
        Self {
            sort,
            words: words.into(),
        }
    }

    /// The class of its colour.
    pub fn class(&self) -> &'static str {
        match self.sort {
            Sort::Untried | Sort::NotJudged => "is-idle",
            Sort::Busy => "is-busy",
            Sort::Part(_) => "is-part",
            Sort::Error | Sort::Parked => "is-error",
            Sort::Passed => "is-passed",
        }
    }

    /// The drawing, in `templates/marks.html`.
    pub fn shape(&self) -> &'static str {
        match self.sort {
            Sort::Untried => "untried",
            Sort::Busy => "busy",
            Sort::Part(0) => "part-0",
            Sort::Part(1) => "part-1",
            Sort::Part(2) => "part-2",
            Sort::Part(_) => "part-3",
            Sort::Error => "error",
            Sort::Passed => "passed",
            Sort::Parked => "parked",
            Sort::NotJudged => "not-judged",
        }
    }

    /// How one check ended, by its outcome's name.
    pub fn of_outcome(outcome: &str) -> Self {
        let sort = match outcome {
            "passed" => Sort::Passed,
            "not-judged" => Sort::NotJudged,
            "failed" | "not-started" => Sort::Part(0),
            _ => Sort::Error,
        };
        Self::new(sort, outcome.replace('-', " "))
    }

    /// A verdict's or an exercise's state in a word, with how much of it holds.
    pub fn of_state(state: &str, holds: u64, of: u64) -> Self {
        match state {
            "passed" => Self::new(Sort::Passed, "passed"),
            "does-not-compile" => Self::new(Sort::Error, "does not compile"),
            "refused" => Self::new(Sort::Error, "not built"),
            "not-judged" | "closed" | "empty" => {
                Self::new(Sort::NotJudged, state.replace('-', " "))
            }
            "not-started" => Self::new(Sort::Part(0), "not started"),
            _ => Self::new(Sort::Part(quarters(holds, of)), "not yet"),
        }
    }
}

/// How full the pie is: empty only where nothing holds, and never whole, for that is another shape.
pub(crate) fn quarters(holds: u64, of: u64) -> u8 {
    if of == 0 || holds == 0 {
        return 0;
    }
    u8::try_from((holds.saturating_mul(4) / of).clamp(1, 3)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{Mark, quarters};
    use askama::Template;

    #[test]
    fn the_pie_is_empty_only_where_nothing_holds_and_never_full() {
        let shown: Vec<u8> = [0, 1, 4, 9, 10, 19, 20]
            .into_iter()
            .map(|holds| quarters(holds, 20))
            .collect();
        assert_eq!(shown, [0, 1, 1, 1, 2, 3, 3]);
        assert_eq!(quarters(0, 0), 0);
    }

    #[test]
    fn words_are_escaped() {
        let html = Mark::of_outcome("<b>\"").render().expect("renders");
        assert!(!html.contains("<b>") && !html.contains("\"\""), "{html}");
    }
}
