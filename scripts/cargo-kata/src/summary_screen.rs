//! Many verdicts at once, as a learner reads them: a line a kata, what they come to, and the one thing to do next.

use crate::screen::{GOOD, QUIET, counted, paint, state_mark};
use crate::verdict_screen;
use judge::{Verdict, VerdictState};
use std::fmt::Write as _;

/// The whole screen. So many of the katas that were asked for have no verdict, for reasons that are told elsewhere.
pub fn render(verdicts: &[Verdict], unanswered: usize) -> String {
    let mut screen = String::from("\n");
    let widest = |text: fn(&Verdict) -> &str| {
        let widths = verdicts.iter().map(|verdict| text(verdict).chars().count());
        widths.max().unwrap_or_default()
    };
    let (number, title) = (
        widest(|verdict| &verdict.kata),
        widest(|verdict| &verdict.title),
    );
    for verdict in verdicts {
        let score = if verdict.checks_are_with_host() {
            String::new()
        } else {
            format!("{} of {}", verdict.points, verdict.points_of)
        };
        let _ = writeln!(
            screen,
            "  {:number$}  {:title$}  {score:9} {}",
            verdict.kata,
            verdict.title,
            marks(verdict)
        );
    }
    let _ = writeln!(screen, "\n  {}\n", totals(verdicts));
    closing(&mut screen, verdicts, unanswered);
    screen
}

fn marks(verdict: &Verdict) -> String {
    let exercises: Vec<String> = verdict
        .exercises
        .iter()
        .map(|exercise| format!("{} {}", state_mark(exercise.state), exercise.name))
        .collect();
    let exercises = exercises.join("  ");
    match verdict.state {
        VerdictState::Empty => paint(QUIET, "empty"),
        VerdictState::DoesNotCompile => {
            format!("{exercises}  {}", paint(QUIET, "does not compile"))
        }
        _ => exercises,
    }
}

fn totals(verdicts: &[Verdict]) -> String {
    let count = |wanted: VerdictState| {
        let found = verdicts.iter().filter(|verdict| verdict.state == wanted);
        found.count()
    };
    if verdicts.iter().any(Verdict::checks_are_with_host) {
        return totals_in_a_pack(verdicts.len(), count);
    }
    let points: u32 = verdicts.iter().map(|verdict| verdict.points).sum();
    let points_of: u32 = verdicts.iter().map(|verdict| verdict.points_of).sum();
    let mut parts = vec![format!(
        "{} of {} passed",
        count(VerdictState::Passed),
        counted(verdicts.len(), "kata")
    )];
    for (state, words) in [
        (VerdictState::Failed, "begun"),
        (VerdictState::DoesNotCompile, "not compiling"),
        (VerdictState::NotStarted, "not started"),
        (VerdictState::NotJudged, "not judged in full"),
    ] {
        if count(state) > 0 {
            parts.push(format!("{} {words}", count(state)));
        }
    }
    format!(
        "{}; {points} of {}",
        parts.join(", "),
        counted(points_of as usize, "point")
    )
}

/// The same where the checks are with the host of a workshop.
fn totals_in_a_pack(katas: usize, count: impl Fn(VerdictState) -> usize) -> String {
    let mut parts = Vec::new();
    for (state, words) in [
        (VerdictState::NotJudged, "whose examples hold"),
        (VerdictState::Failed, "begun"),
        (VerdictState::DoesNotCompile, "not compiling"),
        (VerdictState::NotStarted, "not started"),
    ] {
        if count(state) > 0 {
            parts.push(format!("{} {words}", count(state)));
        }
    }
    format!("{}: {}", counted(katas, "kata"), parts.join(", "))
}

/// What is begun comes before what is not.
fn closing(screen: &mut String, verdicts: &[Verdict], unanswered: usize) {
    if unanswered > 0 {
        let _ = writeln!(
            screen,
            "  {} could not be judged; what is in the way stands below, on standard error.\n",
            counted(unanswered, "kata")
        );
    }
    let first = |begun: bool| {
        verdicts.iter().find(|verdict| {
            verdict.next.is_some() && (verdict.state == VerdictState::NotStarted) != begun
        })
    };
    if let Some(verdict) = first(true).or_else(|| first(false)) {
        verdict_screen::closing(screen, verdict, &verdict.kata);
    } else if let Some(verdict) = verdicts.iter().find(|one| one.checks_are_with_host()) {
        verdict_screen::closing(screen, verdict, &verdict.kata);
    } else if unanswered == 0 && !verdicts.is_empty() {
        let done = "All done: everything that can be judged here passes.";
        let _ = writeln!(screen, "  {}\n", paint(GOOD, done));
    }
}
