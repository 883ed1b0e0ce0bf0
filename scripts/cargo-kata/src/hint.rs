//! `cargo kata hint`: three rungs from a question to nearly the answer, one at a time.

use crate::screen::{Answer, COMMAND, QUIET, STRONG, counted, paint};
use crate::{chosen, markdown, remarks, terminal};
use anstyle::Style;
use clap::Args;
use learner::Progress;
use std::io::Write;
use std::path::Path;
use syllabus::{Exercise, Kata, Result, Root};

#[derive(Args, Debug)]
pub struct Options {
    /// The kata's number and the exercise's name: `03/stack`
    #[arg(value_name = "NN/EXERCISE")]
    pub what: String,
}

/// What each rung is, so that nobody takes more than they want.
const RUNGS: [&str; 3] = ["a question", "the idea", "nearly the answer"];

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let (kata, exercise) = chosen::exercise(root, &options.what, "hint")?;
    let name = format!("{}/{}", kata.number, exercise.name);
    if exercise.hints.is_empty() {
        return Ok(no_hints(&name, &kata.number));
    }
    // What cannot be read is told below, when it cannot be written.
    let progress = remarks::progress(root).unwrap_or_default();
    let entry = progress.entry(&kata.number, &exercise.name);
    let before = entry.map_or(0, |entry| entry.hints);
    let (hints, taken) = hint(
        &exercise,
        before,
        terminal::width().min(terminal::WIDEST_PROSE),
        terminal::shows_colours(),
    );
    let noted = Progress::change(root, |progress| {
        progress.entry_mut(&kata.number, &exercise.name).hints = taken;
    });
    if let Err(problem) = noted {
        // The hint is what was asked for.
        let _ = writeln!(
            anstream::stderr(),
            "cargo kata: {}; the next time you see this hint again",
            root.shortened(&problem.to_string())
        );
    }
    let mut lines = vec![
        String::new(),
        format!("{}  {}", paint(STRONG, &name), exercise.title),
        String::new(),
    ];
    lines.extend(hints);
    lines.extend(closing(&kata, &exercise, taken, taken == before));
    Ok(Answer::well(lines.join("\n") + "\n"))
}

/// The hints up to the next one, where `taken` of them have been seen, and how many have been seen then. Where all have been,
/// it shows them all again. The new one stands out by its colours.
pub fn hint(exercise: &Exercise, taken: u8, width: usize, colours: bool) -> (Vec<String>, u8) {
    let all = exercise.hints.len();
    let before = usize::from(taken).min(all);
    let shown = (before + 1).min(all);
    let mut lines = Vec::new();
    for (number, hint) in exercise.hints.iter().take(shown).enumerate() {
        let is_new = number == before;
        let rung = RUNGS.get(number).copied().unwrap_or_default();
        let title = format!("{} of {all}: {rung}", number + 1);
        let style = if is_new { STRONG } else { QUIET };
        lines.push(format!("  {}", paint(style, &title)));
        let width = width.saturating_sub(4);
        let text = if is_new && colours {
            markdown::render(hint, width, Path::new(""), false)
        } else {
            let plain = markdown::plain(hint, width, Path::new(""));
            let style = if is_new { Style::new() } else { QUIET };
            plain.iter().map(|line| paint(style, line)).collect()
        };
        lines.extend(text.iter().map(|line| format!("    {line}")));
        lines.push(String::new());
    }
    (lines, u8::try_from(shown).unwrap_or(u8::MAX))
}

fn closing(kata: &Kata, exercise: &Exercise, taken: u8, nothing_new: bool) -> Vec<String> {
    let command = |what: &str| paint(COMMAND, &format!("cargo kata {what}"));
    let number = &kata.number;
    let name = format!("{number}/{}", exercise.name);
    let left = exercise.hints.len().saturating_sub(usize::from(taken));
    if left > 0 {
        let again = command(&format!("hint {name}"));
        return vec![
            format!("  {} left: {again} shows the next.", counted(left, "hint")),
            String::new(),
        ];
    }
    let first = if kata.is_graded_by_host && exercise.hints.len() < RUNGS.len() {
        "  That is all that the host of the workshop allows."
    } else if nothing_new {
        "  That is all of them; there is no fourth."
    } else {
        "  That was the last one."
    };
    let mut lines = vec![
        first.to_owned(),
        format!(
            "  {} is the lesson once more.",
            command(&format!("explain {number}"))
        ),
    ];
    if !kata.is_graded_by_host {
        lines.push(format!(
            "  {} shows the reference, if you would rather see it now.",
            command(&format!("solution {name} --give-up"))
        ));
    }
    lines.push(String::new());
    lines
}

/// Where the host of a workshop allows none.
fn no_hints(name: &str, number: &str) -> Answer {
    let command = |what: &str| paint(COMMAND, &format!("cargo kata {what} {number}"));
    let (explain, submit) = (command("explain"), command("submit"));
    Answer::new(
        format!(
            "\n  The host of the workshop allows no hints, so there is none for {name}.\n  {explain} is the lesson; {submit} asks \
             the checks, and what they refuse says why as far as the host shows it.\n\n"
        ),
        false,
    )
}

#[cfg(test)]
mod tests {
    use super::hint;
    use syllabus::Exercise;

    fn exercise() -> Exercise {
        Exercise {
            name: "stack".to_owned(),
            title: "A stack".to_owned(),
            file: "src/stack.rs".to_owned(),
            also: Vec::new(),
            points: 1,
            topics: Vec::new(),
            hints: [
                "Which end of a `Vec` is cheap?",
                "The last one.",
                "`push` and `pop`.",
            ]
            .map(String::from)
            .to_vec(),
        }
    }

    fn shown(taken: u8) -> (String, u8) {
        let (lines, taken) = hint(&exercise(), taken, 80, false);
        let text = anstream::adapter::strip_str(&lines.join("\n")).to_string();
        (text, taken)
    }

    #[test]
    fn each_call_climbs_one_rung_and_the_last_stays() {
        let (first, taken) = shown(0);
        assert_eq!(
            first,
            "  1 of 3: a question\n    Which end of a `Vec` is cheap?\n"
        );
        let (second, taken_then) = shown(taken);
        assert!(
            second.starts_with(&first) && second.contains("The last one."),
            "{second}"
        );
        let (third, all) = shown(taken_then);
        assert!(third.contains("3 of 3: nearly the answer"), "{third}");
        assert_eq!((taken, taken_then, all), (1, 2, 3));
        assert_eq!(shown(3), (third.clone(), 3));
        assert_eq!(shown(200), (third, 3));
    }

    #[test]
    fn only_the_new_one_stands_out() {
        let (lines, _) = hint(&exercise(), 1, 80, true);
        assert!(
            lines[0].contains("\x1b[90m") && lines[1].contains("\x1b[90m"),
            "{lines:?}"
        );
        assert!(
            lines[3].contains("\x1b[1m") && !lines[4].contains("\x1b[90m"),
            "{lines:?}"
        );
    }
}
