//! Which exercise a command is about.

use syllabus::{Exercise, Kata, Problem, Result, Root, kata};

/// The exercise that `03/stack` names, with its kata.
///
/// # Errors
/// Where there is none of that name, or only a kata is named; the command stands in the example then.
pub fn exercise(root: &Root, what: &str, command: &str) -> Result<(Kata, Exercise)> {
    let (number, name) = what.split_once('/').unwrap_or((what, ""));
    let kata = kata(root, number)?;
    if name.is_empty() {
        let names: Vec<&str> = kata
            .exercises
            .iter()
            .map(|exercise| exercise.name.as_str())
            .collect();
        let Some(first) = names.first() else {
            return Err(Problem::new(format!(
                "kata {} has no exercise yet",
                kata.number
            )));
        };
        return Err(Problem::new(format!(
            "say which exercise of {}, as in `cargo kata {command} {}/{first}`; it has {}",
            kata.number,
            kata.number,
            names.join(", ")
        )));
    }
    let exercise = kata.exercise(name)?.clone();
    Ok((kata, exercise))
}
