//! The compiler's answers from one process to the next, for whoever runs the same checks on the same code several times.
//!
//! Only where `KATAKIT_COMPILED` names a folder: the prover makes one for each state of a kata that it judges, so that no answer
//! outlives the code it is about. Whoever asks the compiler before the checks run, because they must not, leaves the answers about
//! all programs there in one file, `cases` or `runs`.

use crate::case::Results;
use crate::runs::{End, Ran};
use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::PathBuf;

const FOLDER: &str = "KATAKIT_COMPILED";

/// The file for the answers about these programs.
fn file(programs: &[String]) -> Option<PathBuf> {
    let folder = PathBuf::from(env::var_os(FOLDER)?);
    let exercise = |program: &String| program.split('/').next().map(str::to_owned);
    let mut exercises: Vec<String> = programs.iter().filter_map(exercise).collect();
    exercises.dedup();
    let sort = sort(programs);
    Some(folder.join(format!("{sort} {}", exercises.join(" "))))
}

fn sort(programs: &[String]) -> &'static str {
    let runs = programs.iter().any(|program| program.ends_with(".run.rs"));
    if runs { "runs" } else { "cases" }
}

/// What was answered about these programs, where it is known.
pub(crate) fn recall(programs: &[String]) -> Option<Results> {
    let about_all = PathBuf::from(env::var_os(FOLDER)?).join(sort(programs));
    [file(programs)?, about_all].into_iter().find_map(|file| {
        let results = read(&fs::read_to_string(file).ok()?)?;
        let all_known = programs.iter().all(|program| results.contains_key(program));
        all_known.then_some(results)
    })
}

/// How the programs ended that were run before the checks, in a file `ran`: for each a line with its path, `well`, `badly` or
/// `too-late`, and the numbers of bytes of standard output and standard error that follow.
pub(crate) fn recall_runs() -> Option<HashMap<String, Ran>> {
    let file = PathBuf::from(env::var_os(FOLDER)?).join("ran");
    read_runs(&fs::read_to_string(file).ok()?)
}

fn read_runs(mut text: &str) -> Option<HashMap<String, Ran>> {
    let mut runs = HashMap::new();
    while !text.is_empty() {
        let (head, rest) = text.split_once('\n')?;
        let [path, end, stdout, stderr] = head.split(' ').collect::<Vec<_>>()[..] else {
            return None;
        };
        let end = match end {
            "well" => End::Well,
            "badly" => End::Badly,
            "too-late" => End::TooLate,
            _ => return None,
        };
        let stdout = rest.get(..stdout.parse().ok()?)?;
        let rest = &rest[stdout.len()..];
        let stderr = rest.get(..stderr.parse().ok()?)?;
        text = &rest[stderr.len()..];
        let (stdout, stderr) = (stdout.to_owned(), stderr.to_owned());
        let ran = Ran {
            stdout,
            stderr,
            end,
        };
        runs.insert(path.to_owned(), ran);
    }
    Some(runs)
}

/// Keeps the answers. Where that fails, they are found out again.
pub(crate) fn keep(programs: &[String], results: &Results) {
    if let Some(file) = file(programs) {
        let unfinished = file.with_extension(std::process::id().to_string());
        let _ =
            fs::write(&unfinished, written(results)).and_then(|()| fs::rename(unfinished, file));
    }
}

/// For each program a line with its path and the number of bytes that follow, or `-` for one that compiles.
fn written(results: &Results) -> String {
    let one = |(program, said): (&String, &Option<String>)| match said {
        Some(said) => format!("{program} {}\n{said}", said.len()),
        None => format!("{program} -\n"),
    };
    results.iter().map(one).collect()
}

fn read(mut text: &str) -> Option<Results> {
    let mut results = HashMap::new();
    while !text.is_empty() {
        let (head, rest) = text.split_once('\n')?;
        let (program, length) = head.rsplit_once(' ')?;
        let said = match length {
            "-" => None,
            length => Some(rest.get(..length.parse().ok()?)?.to_owned()),
        };
        text = &rest[said.as_ref().map_or(0, String::len)..];
        results.insert(program.to_owned(), said);
    }
    Some(results)
}

#[cfg(test)]
mod tests {
    use super::{read, read_runs, written};
    use crate::case::Results;
    use crate::runs::End;

    #[test]
    fn answers_come_back_as_they_were() {
        let results = Results::from([
            (
                "a/b c.fail.rs".to_owned(),
                Some("error: no\n  |\n\nü 7\n".to_owned()),
            ),
            ("a/d.pass.rs".to_owned(), None),
            ("a/e.fail.rs".to_owned(), Some(String::new())),
        ]);
        assert_eq!(read(&written(&results)), Some(results));
    }

    #[test]
    fn half_a_file_is_none() {
        let results = Results::from([("a/b.fail.rs".to_owned(), Some("error".to_owned()))]);
        let text = written(&results);
        assert_eq!(read(&text[..text.len() - 1]), None);
    }

    #[test]
    fn runs_come_back_as_they_were() {
        let text = "a/b.run.rs well 3 0\n1\n2a/c.run.rs too-late 0 5\nno: 1";
        let runs = read_runs(text).expect("it is whole");
        let (one, two) = (&runs["a/b.run.rs"], &runs["a/c.run.rs"]);
        assert_eq!((one.stdout.as_str(), one.end), ("1\n2", End::Well));
        assert_eq!((two.stderr.as_str(), two.end), ("no: 1", End::TooLate));
        assert!(read_runs(&text[..text.len() - 1]).is_none());
    }
}
