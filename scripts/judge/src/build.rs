use crate::Session;
use crate::session::Started;
use serde::{Deserialize, Serialize};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use syllabus::{Kata, Problem, Result};

/// What came of building a grader.
#[derive(Debug)]
pub enum Build {
    /// The grader's one test binary.
    Ready(PathBuf),
    /// rustc refuses the learner's code, or the checks' calls of it.
    Refused(Vec<CompileError>),
}

/// One error of rustc's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompileError {
    /// The file as rustc names it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The first line of what rustc says.
    pub message: String,
    /// All that rustc says, as it shows it.
    pub rendered: String,
    /// Whether it stands in the kata's own files; otherwise the checks do not fit what the kata offers.
    pub in_kata: bool,
    /// The place in the kata's files that it is about, as `file:line`, where rustc names one.
    pub kata_place: Option<String>,
}

/// Builds a kata's grader in the workspace at `folder` with `cargo test --no-run`.
///
/// # Errors
/// Where cargo itself fails: not for what rustc refuses.
pub fn build(folder: &Path, kata: &Kata, target: Option<&Path>, colour: bool) -> Result<Build> {
    build_in(&Session::default(), folder, kata, target, colour)
}

/// The same as part of a session.
pub(crate) fn build_in(
    session: &Session,
    folder: &Path,
    kata: &Kata,
    target: Option<&Path>,
    colour: bool,
) -> Result<Build> {
    let mut command = cargo(folder, target);
    command.arg("test");
    build_with(session, command, kata, colour)
}

/// The same with another cargo, which has been told to test already.
pub(crate) fn build_with(
    session: &Session,
    command: Command,
    kata: &Kata,
    colour: bool,
) -> Result<Build> {
    let package = kata.grader_package();
    let messages = match built(session, command, &package, kata, colour)? {
        Ok(messages) => messages,
        Err(errors) => return Ok(Build::Refused(errors)),
    };
    let binary = messages.iter().find_map(Message::test_binary);
    binary.map(Build::Ready).ok_or_else(|| {
        Problem::new(format!(
            "{package} has no test binary; does it have a tests/grade.rs?"
        ))
    })
}

/// What rustc refuses in the learner's own package: nothing where it builds, with its own tests.
pub(crate) fn build_public(
    session: &Session,
    folder: &Path,
    kata: &Kata,
    colour: bool,
) -> Result<Vec<CompileError>> {
    let mut command = cargo(folder, None);
    command.arg("test");
    let built = built(session, command, &kata.package(), kata, colour)?;
    Ok(built.err().unwrap_or_default())
}

/// What cargo says of a package that builds, or what rustc refuses in it.
fn built(
    session: &Session,
    mut command: Command,
    package: &str,
    kata: &Kata,
    colour: bool,
) -> Result<std::result::Result<Vec<Message>, Vec<CompileError>>> {
    let format = if colour {
        "json-diagnostic-rendered-ansi"
    } else {
        "json"
    };
    command.args(["--no-run", "--package", package, "--message-format", format]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let output = session
        .start(&mut command)
        .and_then(Started::output)
        .map_err(|error| Problem::new(format!("cargo cannot be started: {error}")))?;
    let messages: Vec<Message> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    if output.status.success() {
        return Ok(Ok(messages));
    }
    let errors: Vec<CompileError> = messages
        .into_iter()
        .filter_map(|message| message.error(kata))
        .collect();
    if errors.is_empty() {
        return Err(cargo_failed(&String::from_utf8_lossy(&output.stderr)));
    }
    Ok(Err(errors))
}

/// Cargo as it was called itself, in that workspace.
pub fn cargo(folder: &Path, target: Option<&Path>) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(folder);
    without_the_tools_own(&mut command);
    if let Some(target) = target {
        command.env("CARGO_TARGET_DIR", target);
    }
    command
}

/// What cargo sets for the tools would otherwise reach the graders and what they start.
pub(crate) fn without_the_tools_own(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ]
        .iter()
        .any(|prefix| text.starts_with(prefix))
        {
            command.env_remove(&name);
        }
    }
}

fn cargo_failed(stderr: &str) -> Problem {
    Problem::new(format!("cargo could not build: {}", cargo_reason(stderr)))
}

/// One line out of what cargo printed: its last error, with its cause.
pub fn cargo_reason(stderr: &str) -> String {
    let lines: Vec<&str> = stderr
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && *line != "Caused by:")
        .collect();
    let start = lines
        .iter()
        .rposition(|line| line.starts_with("error"))
        .unwrap_or(0);
    let text = lines.get(start..).unwrap_or_default().join("; ");
    let text: String = text.chars().take(400).collect();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    if text.is_empty() {
        "it gave no reason".to_owned()
    } else {
        text.to_owned()
    }
}

/// With `/` on every system.
fn straight_path(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// A grader builds files of the learner's too (a program, tests, the source of a model), by paths that go the long way round,
/// such as `graders/33-atomics/model/../../../katas/33-atomics/src/lib.rs`.
/// Other words stay as they are: a learner's own backslashes and dots are none of this.
fn without_detours(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    words
        .map(|word| {
            let straight = word.replace('\\', "/");
            if !straight.contains("graders/") || !straight.contains("/../") {
                return word.to_owned();
            }
            let mut parts: Vec<&str> = Vec::new();
            for part in straight.split('/') {
                if part == ".." && parts.last().is_some_and(|last| *last != "..") {
                    parts.pop();
                } else {
                    parts.push(part);
                }
            }
            parts.join("/")
        })
        .collect()
}

/// One line of cargo's JSON, as far as it matters here.
#[derive(Deserialize)]
#[serde(tag = "reason")]
enum Message {
    #[serde(rename = "compiler-message")]
    Diagnostic { target: Target, message: Diagnostic },
    #[serde(rename = "compiler-artifact")]
    Artifact {
        target: Target,
        executable: Option<PathBuf>,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
    src_path: PathBuf,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    message: String,
    code: Option<Code>,
    rendered: Option<String>,
    spans: Vec<Span>,
    #[serde(default)]
    children: Vec<Note>,
}

/// The number under which rustc explains an error.
#[derive(Deserialize)]
struct Code {
    code: String,
}

/// A note below an error, such as "function defined here".
#[derive(Deserialize)]
struct Note {
    spans: Vec<Span>,
}

impl Diagnostic {
    /// The error's own spans, the primary ones first, then those of its notes.
    fn all_spans(&self) -> impl Iterator<Item = &Span> {
        let (primary, others): (Vec<&Span>, Vec<&Span>) =
            self.spans.iter().partition(|span| span.is_primary);
        let notes = self.children.iter().flat_map(|note| &note.spans);
        primary.into_iter().chain(others).chain(notes)
    }
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    is_primary: bool,
}

impl Message {
    fn test_binary(&self) -> Option<PathBuf> {
        match self {
            Self::Artifact {
                target,
                executable: Some(path),
            } if target.kind == ["test"] => Some(path.clone()),
            _ => None,
        }
    }

    fn error(self, kata: &Kata) -> Option<CompileError> {
        let Self::Diagnostic { target, message } = self else {
            return None;
        };
        // A mirror has the same layout as the repository, so the folder's name tells whose file it is.
        let in_kata = straight_path(&target.src_path).contains(&format!("/{}/", kata.place));
        message.error(kata, in_kata)
    }
}

impl Diagnostic {
    fn error(self, kata: &Kata, in_kata: bool) -> Option<CompileError> {
        if self.level != "error" || self.message.starts_with("aborting due to") {
            return None;
        }
        let own_files = format!("{}/", kata.place);
        let kata_place = self.all_spans().find_map(|span| {
            let file = straight_path(Path::new(&without_detours(&span.file_name)));
            file.starts_with(&own_files)
                .then(|| format!("{file}:{}", span.line_start))
        });
        let primary = self.spans.iter().find(|span| span.is_primary);
        Some(CompileError {
            file: primary
                .map(|span| straight_path(Path::new(&without_detours(&span.file_name))))
                .unwrap_or_default(),
            line: primary.map_or(0, |span| span.line_start),
            rendered: without_detours(self.rendered.as_ref().unwrap_or(&self.message)),
            message: self.message,
            in_kata,
            kata_place,
        })
    }
}

impl CompileError {
    /// What one line of rustc's own JSON says, where that is an error; for whoever calls rustc without cargo. `in_kata` says
    /// whether it compiled the kata's own files.
    pub fn of_rustc(line: &str, kata: &Kata, in_kata: bool) -> Option<Self> {
        let diagnostic: Diagnostic = serde_json::from_str(line).ok()?;
        diagnostic.error(kata, in_kata)
    }
}

/// Whether rustc itself wrote the first line of an error, as one line of its JSON: then it speaks of names and types. A macro's
/// `compile_error!` and a constant's panic say what their author likes, with whatever they were called with.
pub fn is_in_rustcs_words(line: &str) -> bool {
    /// A constant could not be evaluated.
    const EVALUATION: &str = "E0080";
    let diagnostic: Option<Diagnostic> = serde_json::from_str(line).ok();
    let code = diagnostic.and_then(|diagnostic| diagnostic.code);
    code.is_some_and(|code| code.code != EVALUATION)
}

#[cfg(test)]
mod tests {
    use super::{is_in_rustcs_words, without_detours};

    #[test]
    fn what_has_a_number_is_rustcs_own() {
        let said = |code: &str| {
            format!(
                r#"{{"level":"error","message":"mismatched types","code":{code},"spans":[],"rendered":null}}"#
            )
        };
        assert!(is_in_rustcs_words(&said(
            r#"{"code":"E0308","explanation":null}"#
        )));
        assert!(!is_in_rustcs_words(&said(
            r#"{"code":"E0080","explanation":null}"#
        )));
        assert!(!is_in_rustcs_words(&said("null")));
    }

    #[test]
    fn a_learner_reads_the_straight_path_of_their_file() {
        for path in [
            "graders/33-atomics/../../katas/33-atomics/src/lib.rs:1",
            "graders/33-atomics/model/../../../katas/33-atomics/src/lib.rs:1",
            "graders/33-atomics/tests/grade/../../../../katas/33-atomics/src/lib.rs:1",
            "graders\\33-atomics\\..\\..\\katas\\33-atomics\\src\\lib.rs:1",
        ] {
            assert_eq!(without_detours(path), "katas/33-atomics/src/lib.rs:1");
        }
    }

    #[test]
    fn what_the_learner_wrote_is_shown_as_it_is() {
        let excerpt = "12 | let text = \"a\\n../../b\\\\\";\n";
        assert_eq!(without_detours(excerpt), excerpt);
    }
}
