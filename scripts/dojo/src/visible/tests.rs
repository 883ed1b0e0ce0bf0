use super::{Circumstances, Viewer, kind_is_visible, seen, visible};
use crate::settings::{Settings, Visibilities, Visibility};
use dojo_protocol::HintPolicy;
use grading::{Graded, Refused};
use judge::{CheckVerdict, CompileError, ExerciseVerdict, Judged, Outcome, Verdict, VerdictState};
use std::path::Path;
use syllabus::{Kata, Root};

const DEADLINE: i64 = 1_000_000;

fn check(kind: &str, outcome: Outcome) -> CheckVerdict {
    let name = format!("is_{kind}");
    CheckVerdict {
        name: name.clone(),
        kind: kind.to_owned(),
        points: 2,
        contract: "it holds".to_owned(),
        judged: Judged {
            path: format!("stack::{kind}::{name}"),
            outcome,
            message: format!("\u{1b}[31msecret of {kind}\u{1b}[0m"),
            site: None,
            milliseconds: 1,
            ratio: None,
        },
    }
}

#[test]
fn each_visibility_for_each_viewer_at_each_time() {
    use Visibility::{AfterDeadline, AfterRelease, Always, Never};
    let at = |deadline, held_open, released, ended| Circumstances {
        deadline,
        held_open,
        released,
        ended,
    };
    let deadline = Some(DEADLINE);
    // Before it, at its very last millisecond, and after it; then what the host did by hand.
    let times = [
        (DEADLINE - 1, at(deadline, false, false, false)),
        (DEADLINE, at(deadline, false, false, false)),
        (DEADLINE + 1, at(deadline, false, false, false)),
        (DEADLINE + 1, at(deadline, true, false, false)),
        (DEADLINE - 1, at(deadline, false, true, false)),
        (DEADLINE - 1, at(deadline, false, false, true)),
        (DEADLINE, at(None, false, false, false)),
        (DEADLINE, at(None, false, true, true)),
    ];
    let expected = [
        (Always, [true; 8]),
        (
            AfterDeadline,
            [false, false, true, false, true, true, false, true],
        ),
        (
            AfterRelease,
            [false, false, false, false, true, false, false, true],
        ),
        (Never, [false; 8]),
    ];
    for kind in Visibilities::KINDS {
        for (visibility, of_author) in expected {
            let mut visibilities = Visibilities::default();
            visibilities.0.insert(kind.to_owned(), visibility);
            let check = check(kind, Outcome::Failed);
            for ((now, circumstances), expected) in times.iter().zip(of_author) {
                let seen_by = |viewer| visible(&check, viewer, *now, circumstances, &visibilities);
                let shown = format!("{kind} {visibility:?} at {now} {circumstances:?}");
                assert_eq!(seen_by(Viewer::Author), expected, "{shown}");
                assert!(seen_by(Viewer::Host), "{shown}");
                assert!(!seen_by(Viewer::Room), "{shown}");
            }
        }
    }
}

#[test]
fn a_kind_that_nobody_set_is_not_seen() {
    let circumstances = Circumstances {
        released: true,
        ended: true,
        ..Circumstances::default()
    };
    let visibilities = Visibilities::default();
    assert!(!kind_is_visible(
        "telepathy",
        0,
        &circumstances,
        &visibilities
    ));
}

fn repository() -> Root {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Root::at(&folder).expect("the repository")
}

fn settings(text: &str) -> Settings {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("dojo.toml");
    std::fs::write(&file, format!("katas = \"03\"\n{text}")).expect("written");
    Settings::read(&file, &repository()).expect("good settings")
}

fn stack() -> Kata {
    syllabus::kata(&repository(), "03").expect("kata 03")
}

fn graded(state: VerdictState, checks: Vec<CheckVerdict>) -> Graded {
    let kata = stack();
    let exercise = kata.exercise("stack").expect("the exercise");
    Graded {
        kata: "03".to_owned(),
        digest: String::new(),
        suite: String::new(),
        toolchain: String::new(),
        refused: Vec::new(),
        verdict: Some(Verdict {
            kata: "03".to_owned(),
            title: kata.title.clone(),
            state,
            points: 0,
            points_of: 0,
            exercises: vec![ExerciseVerdict {
                name: exercise.name.clone(),
                title: exercise.title.clone(),
                file: exercise.file.clone(),
                state,
                points: 0,
                points_of: 0,
                checks,
            }],
            compile_errors: Vec::new(),
            memory_judge: None,
            next: None,
        }),
        guarded: None,
        phases: Vec::new(),
    }
}

fn of(graded: &Graded, viewer: Viewer, settings: &Settings) -> dojo_protocol::SeenVerdict {
    let circumstances = Circumstances::of(settings, "03", None, false, false);
    seen(graded, &stack(), 7, viewer, 0, &circumstances, settings)
}

#[test]
fn a_hidden_check_is_counted_and_says_nothing() {
    let settings = settings("");
    let failed = graded(
        VerdictState::Failed,
        vec![
            check("behaviour", Outcome::Passed),
            check("property", Outcome::Failed),
        ],
    );
    let shown = of(&failed, Viewer::Author, &settings);
    let text = serde_json::to_string(&shown).expect("JSON");
    assert!(!text.contains("property"), "{text}");
    assert_eq!((shown.points, shown.points_of), (Some(2), Some(2)));
    assert_eq!(shown.exercises[0].hidden, 1);
    assert_eq!(shown.exercises[0].hints.len(), 3);
    assert_eq!(shown.exercises[0].checks[0].message, "secret of behaviour");

    let shown = of(&failed, Viewer::Host, &settings);
    assert_eq!((shown.points, shown.points_of), (Some(2), Some(4)));
    assert_eq!(shown.exercises[0].hidden, 0);
    assert_eq!(shown.exercises[0].checks[1].outcome, "failed");

    let shown = of(&failed, Viewer::Room, &settings);
    assert_eq!(
        (shown.exercises[0].checks.len(), shown.exercises[0].hidden),
        (0, 2)
    );
    assert!(shown.exercises[0].hints.is_empty());
}

#[test]
fn hints_come_as_far_as_the_host_allows_and_only_for_what_is_refused() {
    let failed = graded(
        VerdictState::Failed,
        vec![check("property", Outcome::Failed)],
    );
    for (policy, expected) in [("all", 3), ("first-two", 2), ("first", 1), ("none", 0)] {
        let settings = settings(&format!("hints = \"{policy}\""));
        let shown = of(&failed, Viewer::Author, &settings);
        assert_eq!(shown.exercises[0].hints.len(), expected, "{policy}");
    }
    let settings = settings("");
    assert_eq!(settings.hints, HintPolicy::All);
    let passed = graded(
        VerdictState::Passed,
        vec![check("property", Outcome::Passed)],
    );
    assert!(
        of(&passed, Viewer::Author, &settings).exercises[0]
            .hints
            .is_empty()
    );
    let untouched = graded(
        VerdictState::NotStarted,
        vec![check("property", Outcome::NotStarted)],
    );
    assert!(
        of(&untouched, Viewer::Author, &settings).exercises[0]
            .hints
            .is_empty()
    );
}

#[test]
fn no_points_are_shown_where_there_are_none() {
    let passed = graded(
        VerdictState::Passed,
        vec![check("behaviour", Outcome::Passed)],
    );
    let settings = settings("points = false");
    let shown = of(&passed, Viewer::Author, &settings);
    assert_eq!(
        (shown.points, shown.exercises[0].checks[0].points),
        (None, None)
    );
    assert_eq!(of(&passed, Viewer::Host, &settings).points, Some(2));
}

#[test]
fn what_rustc_shows_of_the_checks_only_the_host_sees() {
    let mut broken = graded(VerdictState::DoesNotCompile, Vec::new());
    let error = |in_kata| CompileError {
        file: "graders/03-ownership/tests/grade/stack.rs".to_owned(),
        line: 3,
        message: "no method named `pop`".to_owned(),
        rendered: "error: no method named `pop`\n3 | hidden_line();".to_owned(),
        in_kata,
        kata_place: Some("src/stack.rs:9".to_owned()),
    };
    let verdict = broken.verdict.as_mut().expect("a verdict");
    verdict.compile_errors = vec![error(false), error(true)];
    let settings = settings("");
    let shown = of(&broken, Viewer::Author, &settings).compiler;
    assert!(!shown[0].contains("hidden_line"), "{shown:?}");
    assert!(shown[0].contains("no method named `pop`") && shown[0].contains("src/stack.rs:9"));
    assert!(
        shown[1].contains("hidden_line"),
        "their own line is theirs to see"
    );
    assert!(of(&broken, Viewer::Host, &settings).compiler[0].contains("hidden_line"));
    assert!(of(&broken, Viewer::Room, &settings).compiler.is_empty());
}

#[test]
fn what_was_not_built_says_why() {
    let mut refused = graded(VerdictState::Failed, Vec::new());
    refused.verdict = None;
    refused.refused = vec![Refused {
        file: "src/stack.rs".to_owned(),
        line: 3,
        sentence: "line 3: `process` is not needed in this kata".to_owned(),
    }];
    let shown = of(&refused, Viewer::Author, &settings(""));
    assert_eq!(shown.state, "refused");
    assert_eq!(
        shown.compiler,
        ["src/stack.rs: line 3: `process` is not needed in this kata"]
    );
}

#[test]
fn the_deadline_is_the_first_end_with_the_grace_on_top() {
    let settings = settings(
        "ends = \"2026-01-01T12:00:00Z\"\ngrace = \"5m\"\n[[kata]]\nnumber = \"03\"\ncloses = \"2026-01-01T11:00:00Z\"",
    );
    let closes = settings
        .kata("03")
        .and_then(|kata| kata.closes)
        .expect("set");
    let circumstances = Circumstances::of(&settings, "03", None, false, false);
    assert_eq!(circumstances.deadline, Some(closes + 5 * 60_000));
    assert!(!circumstances.is_over(closes + 5 * 60_000));
    assert!(circumstances.is_over(closes + 5 * 60_000 + 1));
    let held_open = Circumstances::of(&settings, "03", Some(true), false, false);
    assert!(!held_open.is_over(closes + 3_600_000));
}
