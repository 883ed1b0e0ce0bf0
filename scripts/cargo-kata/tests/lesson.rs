//! What a learner reads beside a verdict: the lesson, hints, the reference. All of it is piped here, so it has no colours.

mod fixture;

use fixture::{Fixture, Said, said, with_body};

const FILE: &str = "katas/01-double/src/double.rs";

const LESSON: &str = "# Doubling

What is **twice** as much? See [the
book](https://doc.rust-lang.org/book/) and the [next lesson](../02-halve/README.md).

```rust
# fn main() {
let twice = 21 * 2;
# }
```
";

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture.write("katas/01-double/README.md", LESSON);
    fixture
}

fn at_width(fixture: &Fixture, width: &str, arguments: &[&str]) -> Said {
    let mut command = fixture.command(arguments);
    said(command.env("COLUMNS", width).output().expect("it starts"))
}

fn holds(seen: &Said, status: i32, parts: &[&str]) {
    assert_eq!(seen.status, Some(status), "{}{}", seen.stdout, seen.stderr);
    for part in parts {
        assert!(
            seen.stdout.contains(part),
            "{part} is missing in:\n{}",
            seen.stdout
        );
    }
    assert!(!seen.stdout.contains('\x1b'), "{:?}", seen.stdout);
}

#[test]
fn a_piped_lesson_is_plain_text_of_the_usual_width() {
    let fixture = fixture("lesson-explain");
    let mut command = fixture.command(&["explain", "1"]);
    let seen = said(command.env_remove("COLUMNS").output().expect("it starts"));
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert_eq!(
        seen.stdout,
        "Doubling
━━━━━━━━

What is twice as much? See the book[1] and the next lesson[2].

    let twice = 21 * 2;

[1] https://doc.rust-lang.org/book/
[2] katas/02-halve/README.md

Begin with katas/01-double/src/double.rs, then cargo kata check 01
"
    );
    let narrow = at_width(&fixture, "30", &["explain", "01"]);
    holds(
        &narrow,
        0,
        &["What is twice as much? See the\nbook[1] and the next\nlesson[2].\n"],
    );
}

#[test]
fn an_exercise_is_explained_by_its_own_file() {
    let fixture = fixture("lesson-explain-exercise");
    fixture.write(FILE, "// All of it is gone.\n");
    holds(
        &fixture.kata(&["explain", "01/double"]),
        0,
        &[
            "01/double  Twice the number\n\nDoubling.\n",
            "    pub fn double(n: i32) -> i32\n\nTwice the number.\n\n    assert_eq!(kata_01::double::double(21), 42);\n",
            "All of this stands in katas/01-double/src/double.rs",
        ],
    );
}

#[test]
fn hints_come_one_by_one_and_are_remembered() {
    let fixture = fixture("lesson-hint");
    for (shown, hidden, closing) in [
        (
            "1 of 3: a question\n    one\n",
            "two",
            "2 hints left: cargo kata hint 01/double shows the next.",
        ),
        ("2 of 3: the idea\n    two\n", "three", "1 hint left: "),
        (
            "3 of 3: nearly the answer\n    three\n",
            "nothing more",
            "That was the last one.",
        ),
        (
            "3 of 3: nearly the answer\n    three\n",
            "nothing more",
            "there is no fourth",
        ),
    ] {
        let seen = fixture.kata(&["hint", "01/double"]);
        holds(&seen, 0, &["1 of 3: a question\n    one\n", shown, closing]);
        assert!(!seen.stdout.contains(hidden), "{}", seen.stdout);
    }
    holds(
        &fixture.kata(&["hint", "01/double"]),
        0,
        &[
            "cargo kata explain 01",
            "cargo kata solution 01/double --give-up",
        ],
    );
}

#[test]
fn a_hint_that_cannot_be_remembered_is_given_all_the_same() {
    let fixture = fixture("lesson-hint-forgotten");
    // A file where the folder should be: works even for root, whom no permission stops.
    fixture.write(".katakit", "in the way");
    let seen = fixture.kata(&["hint", "01/double"]);
    fixture.remove(".katakit");
    holds(&seen, 0, &["1 of 3: a question"]);
    assert!(
        seen.stderr
            .contains("the next time you see this hint again"),
        "{}",
        seen.stderr
    );
}

#[test]
fn the_reference_stays_closed_until_the_exercise_has_passed() {
    let fixture = fixture("lesson-solution");
    fixture.write(FILE, &with_body("01", "n + n"));
    let closed = fixture.kata(&["solution", "01/double"]);
    holds(
        &closed,
        1,
        &[
            "The reference of 01/double opens once its checks have passed.",
            "cargo kata check 01/double ",
            "cargo kata solution 01/double --give-up  shows",
        ],
    );
    assert!(!closed.stdout.contains("n * 2"), "{}", closed.stdout);
    let given_up = fixture.kata(&["solution", "01/double", "--give-up"]);
    let beside = "- yours\n+ the reference\n\n… 5 lines the same\n  /// assert_eq!(kata_01::double::double(21), 42);\n  /// ```\n  pub fn double(n: i32) -> i32 {\n-     n + n\n+     n * 2\n  }\n";
    let notice = "What to notice in the reference\n• `*` says what it does.\n• An overflow panics in a debug build.\n";
    holds(
        &given_up,
        0,
        &["01/double  Twice the number", notice, FILE, beside],
    );

    assert_eq!(fixture.kata(&["check", "01"]).status, Some(0));
    let open = fixture.kata(&["solution", "01/double"]);
    holds(&open, 0, &[notice, beside]);
    let wide = at_width(&fixture, "150", &["solution", "01/double"]);
    holds(
        &wide,
        0,
        &["yours   ", " │ the reference\n", " ≠     n * 2\n"],
    );

    // What has passed once stays open.
    fixture.write(FILE, &with_body("01", "n * 2").replace('\n', "\r\n"));
    holds(
        &fixture.kata(&["solution", "01/double"]),
        0,
        &["Your file and the reference are the same, line for line."],
    );
}

#[test]
fn files_on_one_side_only_are_told() {
    let fixture = fixture("lesson-files");
    fixture.write(
        "graders/01-double/solutions/reference/src/twice.rs",
        "//! Twice.\n",
    );
    fixture.write("katas/01-double/src/mine.rs", "//! Mine.\n");
    holds(
        &fixture.kata(&["solution", "01/double", "--give-up"]),
        0,
        &[
            "katas/01-double/src/twice.rs\nYou have no such file; this is the reference's.\n",
            "+ //! Twice.\n",
            "The reference has nothing in the place of katas/01-double/src/mine.rs",
        ],
    );
}

#[test]
fn stages_open_their_reference_together() {
    let fixture = fixture("lesson-stages");
    let description = "title = \"Doubling\"\nquestion = \"?\"\nstages = true\n";
    let stage = |name: &str| {
        format!(
            "\n[[exercise]]\nname = \"{name}\"\ntitle = \"T\"\nfile = \"src/double.rs\"\npoints = 6\ntopics = []\nhints = [\"1\", \"2\", \"3\"]\n"
        )
    };
    fixture.write(
        "katas/01-double/kata.toml",
        &format!("{description}{}{}", stage("double"), stage("more")),
    );
    // As the last check of the first stage has left it.
    let passed = "{\"double\": {\"state\": \"passed\", \"points\": 6, \"files\": 0}}";
    fixture.write(".katakit/verdicts/01.json", passed);
    holds(
        &fixture.kata(&["solution", "01/double"]),
        1,
        &["The reference is one program for all stages"],
    );
    holds(
        &fixture.kata(&["solution", "01/double", "--give-up"]),
        0,
        &["+     n * 2"],
    );
}

#[test]
fn questions_without_an_answer_are_one_line() {
    let fixture = fixture("lesson-bad-input");
    fixture.remove("katas/01-double/README.md");
    fixture.write(
        "graders/01-double/solutions/notice.toml",
        "# a comment\ndouble = [\"one\"]\n",
    );
    for (arguments, told) in [
        (
            &["explain", "01"][..],
            "cannot read the lesson in katas/01-double/README.md",
        ),
        (&["explain", "99"], "there is no kata `99`"),
        (
            &["explain", "01/nope"],
            "has no exercise `nope`; it has double",
        ),
        (
            &["hint", "01"],
            "as in `cargo kata hint 01/double`; it has double",
        ),
        (
            &["hint", "01/nope"],
            "has no exercise `nope`; it has double",
        ),
        (
            &["solution", "01/"],
            "as in `cargo kata solution 01/double`; it has double",
        ),
        (
            &["solution", "01/double", "--give-up"],
            "graders/01-double/solutions/notice.toml:2",
        ),
    ] {
        let seen = fixture.kata(arguments);
        assert_eq!(seen.status, Some(2), "{arguments:?}: {}", seen.stdout);
        assert!(
            seen.stderr.lines().count() == 1 && seen.stderr.contains(told),
            "{arguments:?}: {}",
            seen.stderr
        );
    }
}
