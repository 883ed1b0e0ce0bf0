//! Which exercise a command is about.

use syllabus::{Exercise, Kata, Problem, Result, Root, kata};

/// `03/stack` in its two parts; `03` alone names no exercise.
pub fn parts(what: &str) -> (&str, Option<&str>) {
    match what.split_once('/') {
        Some((number, exercise)) => (number, Some(exercise)),
        None => (what, None),
    }
}

/// The exercise that `03/stack` names, with its kata.
///
/// # Errors
/// Where there is none of that name, or only a kata is named; the command stands in the example then.
pub fn exercise(root: &Root, what: &str, command: &str) -> Result<(Kata, Exercise)> {
    let (number, name) = parts(what);
    let kata = kata(root, number)?;
    let Some(name) = name.filter(|name| !name.is_empty()) else {
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
    };
    let exercise = kata.exercise(name)?.clone();
    Ok((kata, exercise))
}
