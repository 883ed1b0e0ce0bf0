//! `cargo kata new`: a kata and its grader, laid out and empty.

use crate::screen::{Answer, COMMAND, paint};
use clap::Args;
use std::fs;
use std::path::Path;
use syllabus::{Problem, Result, Root, katas};

#[derive(Args, Debug)]
pub struct Options {
    /// Two digits and the topic in small letters: `12-errors`
    #[arg(value_name = "NN-TOPIC")]
    pub name: String,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let name = &options.name;
    let number = number_of(name)?;
    if let Some(taken) = katas(root)?.iter().find(|kata| kata.number == number) {
        return Err(Problem::new(format!(
            "{number} is taken by {}; numbers are never used twice",
            taken.name
        )));
    }
    let (kata, grader) = (root.katas().join(name), root.graders().join(name));
    for folder in [&kata, &grader] {
        if folder.exists() {
            return Err(Problem::with_file("make", folder, "it is there already"));
        }
    }
    let fill = |template: &str| template.replace("{number}", number).replace("{name}", name);
    for (folder, file, template) in [
        (&kata, "Cargo.toml", KATA_MANIFEST),
        (&kata, "src/lib.rs", KATA_LIBRARY),
        (&kata, "kata.toml", KATA_DESCRIPTION),
        (&kata, "README.md", LESSON),
        (&grader, "Cargo.toml", GRADER_MANIFEST),
        (&grader, "tests/grade.rs", GRADER_TESTS),
        (&grader, "solutions/notice.toml", GRADER_NOTICE),
        (&grader, "stub/Cargo.toml", KATA_MANIFEST),
        (&grader, "stub/src/lib.rs", KATA_LIBRARY),
    ] {
        create(&folder.join(file), &fill(template))?;
    }
    let prove = paint(COMMAND, &format!("cargo kata prove {number}"));
    Ok(Answer::well(format!(
        "katas/{name}      the stub, the lesson (README.md) and kata.toml\n\
         graders/{name}    tests/grade.rs, stub/, the stub's one home, and solutions/notice.toml\n\n\
         CONTRIBUTING.md says what goes where; {prove} says what is missing.\n"
    )))
}

/// `12` out of `12-errors`.
fn number_of(name: &str) -> Result<&str> {
    let wrong = || {
        Problem::new(format!(
            "`{name}` is no kata's name: two digits and a topic in small letters, as in `12-errors`"
        ))
    };
    let (number, topic) = name.split_once('-').ok_or_else(wrong)?;
    let topic_is_fine = topic.starts_with(|first: char| first.is_ascii_lowercase())
        && topic
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit()) && topic_is_fine {
        Ok(number)
    } else {
        Err(wrong())
    }
}

fn create(path: &Path, contents: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, contents))
        .map_err(|error| Problem::with_file("write", path, error))
}

const KATA_MANIFEST: &str = r#"[package]
name = "kata-{number}"
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

# A stub's `todo!()` bodies stay quiet; `cargo clippy -p kata-{number} -- -W unused -D clippy::todo` judges the finished work.
[lints.rust]
unused = { level = "allow", priority = -1 }
"#;

const KATA_LIBRARY: &str =
    "//! Kata {number}: one sentence on what its exercises are about, then a `pub mod` for each.\n";

const KATA_DESCRIPTION: &str = r#"title = "{name}"
question = "Which question does this topic answer?"

# One such block for each exercise, from a first step to a hard last one:
#
# [[exercise]]
# name = "first"                # the module of its checks
# title = "What it is about"
# file = "src/first.rs"         # the one file to edit
# points = 5                    # what its checks add up to
# topics = ["T001"]             # rows of katas/coverage.tsv that it pays
# hints = ["a question that points", "the idea", "nearly the answer, never the code whole"]
"#;

const LESSON: &str = "\
# {name}

Open with the question that the topic answers; give the mental model with one picture, one worked example that is not the
answer, the exercises with what each is judged on, and two or three places to read on.
";

const GRADER_MANIFEST: &str = r#"[package]
name = "grader-{number}"
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

[dev-dependencies]
grader-kit.workspace = true
kata-{number} = { path = "../../katas/{name}" }

[lints]
workspace = true
"#;

const GRADER_TESTS: &str = "\
//! The checks of kata {number}: for each exercise a line `#[path = \"grade/first.rs\"] mod first;`, and in that file a module for
//! each kind of check.
";

const GRADER_NOTICE: &str = r#"# What is worth noticing in the reference, for whoever has solved the exercise: two sentences each.
#
# first = [
#     "Why it has this shape, and what that avoids; at most some 160 characters.",
#     "What it costs, or which other way is as good.",
# ]
"#;

#[cfg(test)]
mod tests {
    use super::number_of;

    #[test]
    fn names_are_two_digits_and_a_topic() {
        assert_eq!(number_of("12-errors"), Ok("12"));
        for wrong in [
            "errors",
            "1-errors",
            "123-errors",
            "12-",
            "12-Errors",
            "12-a/b",
            "ab-errors",
            "12-../x",
        ] {
            assert!(number_of(wrong).is_err(), "{wrong}");
        }
    }
}
