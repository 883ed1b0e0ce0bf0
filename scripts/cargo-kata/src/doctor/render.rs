//! The findings as a person reads them: a line each, the remedy below those that need one, and what it all comes to.

use super::finding::{Finding, Status};
use super::report::Report;
use crate::screen::{BAD, COMMAND, GOOD, QUIET, STRONG, counted, paint};
use anstyle::{AnsiColor, Style};
use std::fmt::Write as _;

const CAUTION: Style = AnsiColor::Yellow.on_default();

pub fn render(report: &Report) -> String {
    let mut screen = String::new();
    let width = report
        .findings
        .iter()
        .map(|finding| finding.name.len())
        .max()
        .unwrap_or_default();
    let mut group = None;
    for finding in &report.findings {
        if group != Some(finding.group) {
            group = Some(finding.group);
            let _ = writeln!(screen, "\n{}", paint(STRONG, finding.group.title()));
        }
        line(&mut screen, report, finding, width);
    }
    let _ = writeln!(screen, "\n{}", closing(report));
    screen
}

fn line(screen: &mut String, report: &Report, finding: &Finding, width: usize) {
    let mark = match finding.status {
        Status::Ok => paint(GOOD, "✓"),
        Status::Warning => paint(CAUTION, "!"),
        Status::Missing => paint(BAD, "✗"),
    };
    // What matters for all, or for none, needs no list.
    let some = !finding.katas.is_empty() && finding.katas != report.katas;
    let katas = if some {
        paint(QUIET, &format!("  for {}", finding.katas.join(", ")))
    } else {
        String::new()
    };
    let _ = writeln!(
        screen,
        "  {mark} {:width$}  {}{katas}",
        finding.name, finding.found
    );
    if let Some(remedy) = &finding.remedy {
        let _ = writeln!(screen, "    {:width$}  {}", "", paint(COMMAND, remedy));
    }
}

/// What works here, and what does not.
fn closing(report: &Report) -> String {
    let lacking = report.cannot_be_worked_on.len();
    let others = report.katas.len() - lacking;
    let warnings = match report.with(Status::Warning).count() {
        0 => String::new(),
        count => format!(" {} above.", counted(count, "remark")),
    };
    if lacking == 0 {
        let katas = match others {
            1 => format!("Kata {} can", report.katas.join("")),
            2 => "Both katas can".to_owned(),
            _ => format!("All {others} katas can"),
        };
        return paint(GOOD, &format!("{katas} be worked on here.")) + &warnings;
    }
    let missing: Vec<&str> = report
        .with(Status::Missing)
        .map(|finding| finding.name.as_str())
        .collect();
    let others = match others {
        0 => String::new(),
        1 => " The other one can.".to_owned(),
        _ => format!(" The other {others} can."),
    };
    let which = if others.is_empty() {
        "No kata can be worked on here".to_owned()
    } else {
        format!(
            "Not to be worked on here: {}",
            report.cannot_be_worked_on.join(", ")
        )
    };
    let told = format!("{which}; see {} above.", missing.join(", "));
    paint(BAD, &told) + &others + &warnings
}
