//! No right answer of the repository is refused.

use dojo_protocol::Bundle;
use grading::{KataFacts, refusals};
use std::collections::BTreeMap;
use std::path::Path;
use syllabus::{Kata, Role, Root, Solution, katas, solutions};

fn repository() -> Root {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Root::at(&folder.canonicalize().expect("it is there")).expect("the repository")
}

/// What of a solution would be sent.
fn bundle(kata: &Kata, solution: &Solution) -> Bundle {
    let sent = |file: &&str| file.ends_with(".rs") && *file != "build.rs";
    let files = kata.exercises.iter().flat_map(|exercise| exercise.files());
    let files: BTreeMap<String, String> = files
        .filter(sent)
        .map(|file| {
            let text = solution.files.file(file).unwrap_or_default();
            (file.to_owned(), String::from_utf8_lossy(text).into_owned())
        })
        .collect();
    Bundle {
        kata: kata.number.clone(),
        files,
    }
}

#[test]
fn no_right_answer_is_refused() {
    let mut seen = 0;
    for kata in katas(&repository()).expect("katas") {
        let facts = KataFacts::of(&kata).expect("facts");
        for solution in solutions(&kata).expect("solutions") {
            if solution.role == Role::Wrong {
                continue;
            }
            let refused = refusals(&bundle(&kata, &solution), &facts);
            assert_eq!(refused, Ok(Vec::new()), "{} {}", kata.name, solution.name);
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} right answers");
}

#[test]
fn wrong_answers_are_mistakes_and_no_attacks() {
    // A mistake may reach for what a lesson does without, and then the learner reads why it is refused. Most do not.
    let (mut refused, mut all) = (0, 0);
    for kata in katas(&repository()).expect("katas") {
        let facts = KataFacts::of(&kata).expect("facts");
        for solution in solutions(&kata).expect("solutions") {
            all += 1;
            let found = refusals(&bundle(&kata, &solution), &facts).expect("it is Rust");
            if !found.is_empty() {
                println!("{} {}: {}", kata.name, solution.name, found[0].sentence);
                refused += 1;
            }
        }
    }
    assert!(refused * 20 < all, "{refused} of {all}");
}
