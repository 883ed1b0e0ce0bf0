//! rustc's errors about a crate of several programs, by the program that each is about.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The end of a line in which a program is to be refused.
const MARK: &str = "//~";

/// What rustc says of one file.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    /// As somebody would see it.
    pub rendered: String,
    /// All lines, from 1, that are to blame.
    lines: BTreeSet<usize>,
}

impl Errors {
    /// Whether each marked line of this text is to blame, and there is one.
    pub fn cover_the_marks_of(&self, text: &str) -> bool {
        let lines = text.lines().enumerate();
        let mut marked = lines
            .filter(|(_, line)| line.trim_end().ends_with(MARK))
            .map(|(index, _)| index + 1)
            .peekable();
        marked.peek().is_some() && marked.all(|line| self.lines.contains(&line))
    }
}

/// The errors in rustc's JSON, by file. None at all where one of them is about no file of its own: it may have kept rustc from the rest.
pub(crate) fn told_apart(json: &str) -> BTreeMap<String, Errors> {
    let mut files: BTreeMap<String, Errors> = BTreeMap::new();
    let told = json
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    for told in told.filter(|told: &Told| told.level.starts_with("error")) {
        let Some(rendered) = told.rendered else {
            return BTreeMap::new();
        };
        let culprits = told.spans.into_iter().filter(|span| span.is_primary);
        let culprits: Vec<Span> = culprits.map(Span::outermost).collect();
        let Some(first) = culprits.first() else {
            // The last one only counts the others.
            if rendered.starts_with("error: aborting due to") {
                continue;
            }
            return BTreeMap::new();
        };
        let file = files.entry(first.file_name.clone()).or_default();
        file.rendered += &rendered;
        let of_file = culprits
            .iter()
            .filter(|span| span.file_name == first.file_name);
        file.lines
            .extend(of_file.flat_map(|span| span.line_start..=span.line_end));
    }
    files
}

#[derive(Deserialize)]
struct Told {
    level: String,
    #[serde(default)]
    spans: Vec<Span>,
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    line_end: usize,
    is_primary: bool,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

impl Span {
    /// Where the macro stands from which it came.
    fn outermost(self) -> Self {
        match self.expansion {
            Some(expansion) => expansion.span.outermost(),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    fn error(file: &str, line: usize, expansion: &str) -> String {
        format!(
            r#"{{"$message_type":"diagnostic","level":"error","message":"no","code":null,"children":[],"rendered":"error: no\n --> {file}:{line}\n","spans":[{{"file_name":"{file}","line_start":{line},"line_end":{line},"is_primary":true,"expansion":{expansion}}},{{"file_name":"kata.rs","line_start":1,"line_end":1,"is_primary":false,"expansion":null}}]}}"#
        )
    }

    const COUNT: &str =
        r#"{"level":"error","spans":[],"rendered":"error: aborting due to 2 previous errors\n"}"#;
    const WARNING: &str = r#"{"level":"warning","spans":[],"rendered":"warning: unused\n"}"#;

    #[test]
    fn each_program_has_its_own_errors() {
        let json = [
            error("a.rs", 2, "null"),
            WARNING.to_owned(),
            error("b.rs", 1, "null"),
            error("a.rs", 4, "null"),
            COUNT.to_owned(),
        ];
        let files = told_apart(&json.join("\n"));
        assert_eq!(files.len(), 2);
        assert_eq!(
            files["a.rs"].rendered,
            "error: no\n --> a.rs:2\nerror: no\n --> a.rs:4\n"
        );
        assert!(files["a.rs"].cover_the_marks_of("fn\nx //~\n\ny //~\n"));
        assert!(!files["a.rs"].cover_the_marks_of("fn //~\nx //~\n"));
        assert!(!files["b.rs"].cover_the_marks_of("nothing is marked\n"));
    }

    #[test]
    fn what_a_macro_makes_is_told_of_whoever_calls_it() {
        let call = r#"{"span":{"file_name":"a.rs","line_start":7,"line_end":8,"is_primary":false,"expansion":null}}"#;
        let files = told_apart(&error("kata.rs", 3, call));
        assert!(files["a.rs"].lines.iter().eq([&7, &8]));
    }

    #[test]
    fn an_error_about_no_file_leaves_all_open() {
        let fatal = r#"{"level":"error: internal compiler error","spans":[],"rendered":"error: it broke down\n"}"#;
        assert!(told_apart(&format!("{}\n{fatal}", error("a.rs", 2, "null"))).is_empty());
    }
}
