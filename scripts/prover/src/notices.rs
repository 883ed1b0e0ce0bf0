//! Whether a kata says what is worth noticing in its reference.

use crate::proof::Finding;
use std::collections::BTreeMap;
use syllabus::{Kata, Root};

/// The most characters of a sentence: two lines on a screen of the usual width, with room to spare.
const LONGEST: usize = 180;

/// What `solutions/notice.toml` lacks, and what it has too much.
pub(crate) fn of_notices(root: &Root, kata: &Kata) -> Vec<Finding> {
    let file = root.relative(&kata.notices_file());
    match kata.notices() {
        Ok(notices) => judged(kata, &notices, &file),
        Err(problem) => vec![Finding::general(root.shortened(&problem.to_string()))],
    }
}

fn judged(kata: &Kata, notices: &BTreeMap<String, [String; 2]>, file: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for exercise in &kata.exercises {
        let name = &exercise.name;
        let Some(sentences) = notices.get(name) else {
            findings.push(Finding::general(format!(
                "exercise {name}: {file} does not say what to notice in the reference; write `{name} = [\"…\", \"…\"]`"
            )));
            continue;
        };
        for sentence in sentences {
            let count = sentence.chars().count();
            if sentence.trim().is_empty() || count > LONGEST {
                findings.push(Finding::general(format!(
                    "exercise {name}: a sentence in {file} has {count} characters; 1 to {LONGEST} are fine"
                )));
            }
        }
    }
    let is_exercise = |name: &str| kata.exercises.iter().any(|exercise| exercise.name == name);
    for name in notices.keys().filter(|name| !is_exercise(name)) {
        findings.push(Finding::general(format!(
            "{file} speaks of `{name}`, and kata {} has no such exercise",
            kata.number
        )));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, judged};
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use syllabus::{Exercise, Kata};

    fn kata() -> Kata {
        let stack = Exercise {
            name: "stack".to_owned(),
            title: String::new(),
            file: "src/stack.rs".to_owned(),
            also: Vec::new(),
            points: 1,
            topics: Vec::new(),
            hints: Vec::new(),
        };
        Kata {
            number: "03".to_owned(),
            name: "03-ownership".to_owned(),
            place: "katas/03-ownership".to_owned(),
            folder: PathBuf::new(),
            grader: PathBuf::new(),
            stub: PathBuf::new(),
            is_graded_by_host: false,
            title: String::new(),
            question: String::new(),
            builds_on: Vec::new(),
            stages: false,
            exercises: vec![stack],
        }
    }

    fn findings(notices: &[(&str, [String; 2])]) -> Vec<String> {
        let notices: BTreeMap<String, [String; 2]> = notices
            .iter()
            .map(|(name, sentences)| ((*name).to_owned(), sentences.clone()))
            .collect();
        let findings = judged(&kata(), &notices, "notice.toml");
        findings.into_iter().map(|finding| finding.text).collect()
    }

    #[test]
    fn two_sentences_for_each_exercise_are_asked_for() {
        let good = ["é".repeat(LONGEST), "b".to_owned()];
        assert!(findings(&[("stack", good.clone())]).is_empty());
        for (notices, told) in [
            (vec![], "does not say what to notice"),
            (
                vec![("stack", ["a".to_owned(), " ".to_owned()])],
                "has 1 characters",
            ),
            (
                vec![("stack", ["a".repeat(LONGEST + 1), "b".to_owned()])],
                "has 181 characters",
            ),
            (
                vec![("stack", good.clone()), ("stak", good)],
                "speaks of `stak`",
            ),
        ] {
            let findings = findings(&notices);
            assert!(
                findings.len() == 1 && findings[0].contains(told),
                "{findings:?}"
            );
        }
    }
}
