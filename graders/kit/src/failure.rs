use std::fmt::{Debug, Write as _};
use std::sync::OnceLock;

/// Values longer than this many characters are cut in the middle: a screen is for reading.
const LONGEST_VALUE: usize = 400;

/// Why an assertion did not hold, in words for a learner.
///
/// Raised by the assertion macros as a panic payload; [`crate::run`] turns it into a record and a message. Judges that
/// stand beside the kit build one line by line.
#[derive(Debug)]
pub struct Failure {
    text: String,
    site: Option<&'static str>,
}

impl Failure {
    /// A failure that begins with free text.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            site: None,
        }
    }

    /// One labelled line, such as `returned  Some(2)`. Further lines of the text are indented under the first.
    pub fn line(mut self, label: &str, text: impl AsRef<str>) -> Self {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let text = text.as_ref().replace('\n', "\n          ");
        let _ = write!(self.text, "{label:<9} {text}");
        self
    }

    /// A labelled line with a value as `Debug` shows it, cut in the middle when it is long.
    pub fn value(self, label: &str, value: &dyn Debug) -> Self {
        self.line(label, shorten(&format!("{value:?}")))
    }

    /// All lines of another failure after this one's.
    pub(crate) fn followed_by(mut self, next: &Self) -> Self {
        if !self.text.is_empty() && !next.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&next.text);
        self
    }

    /// The assertion (`file:line:column`) that did not hold.
    pub fn at(mut self, site: &'static str) -> Self {
        self.site = Some(site);
        self
    }

    /// What a learner reads.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The assertion (`file:line:column`) that did not hold.
    pub fn site(&self) -> Option<&'static str> {
        self.site
    }

    /// Ends the check.
    ///
    /// # Panics
    /// Always, with `self` as payload and without the panic hook's noise.
    pub fn raise(self) -> ! {
        if let Some(observe) = OBSERVER.get() {
            observe(&self);
        }
        std::panic::resume_unwind(Box::new(self))
    }
}

static OBSERVER: OnceLock<fn(&Failure)> = OnceLock::new();

/// Has this called with every failure that is raised in this process from now on, before the unwinding begins: for judges
/// that must know where they stood. Only the first observer counts.
pub fn observe_failures(observer: fn(&Failure)) {
    let _ = OBSERVER.set(observer);
}

/// Cuts a value's text in the middle when it is long.
pub(crate) fn shorten(text: &str) -> String {
    let length = text.chars().count();
    if length <= LONGEST_VALUE {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST_VALUE / 2).collect();
    let tail: String = text.chars().skip(length - LONGEST_VALUE / 4).collect();
    format!("{head} … {tail} ({length} characters in all)")
}

#[cfg(test)]
mod tests {
    use super::Failure;

    #[test]
    fn labels_line_up_and_long_values_are_cut() {
        let failure = Failure::new("")
            .line("called", "f(1)")
            .value("returned", &vec![7; 1000]);
        let lines: Vec<&str> = failure.text().lines().collect();
        assert_eq!(lines[0], "called    f(1)");
        assert!(lines[1].starts_with("returned  [7, 7,"), "{}", lines[1]);
        assert!(
            lines[1].ends_with("(3000 characters in all)"),
            "{}",
            lines[1]
        );
    }
}
