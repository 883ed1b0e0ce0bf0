//! Screens as they should be, in `tests/screens/NAME.txt`. `UPDATE_SCREENS=1 cargo test` writes them anew: read the diff before
//! it is committed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Units whose numbers are measured, not chosen.
const UNITS: [&str; 4] = ["ms", "µs", "min", "s"];

/// Compares the screen with its golden file, both with their durations masked (see [`masked`]).
///
/// # Panics
/// Where they differ, or the file is not there.
#[track_caller]
pub fn assert_golden(name: &str, screen: &str) {
    let path = golden_file(name);
    let screen = masked(screen, &[]);
    if env::var_os("UPDATE_SCREENS").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().expect("it stands in a folder")).expect("the folder");
        fs::write(&path, &screen).expect("the golden file can be written");
        return;
    }
    let how = format!("if it is as it should be, UPDATE_SCREENS=1 writes tests/screens/{name}.txt");
    let Ok(golden) = fs::read_to_string(&path) else {
        panic!("there is no golden screen {name:?} yet; {how}. The screen is:\n{screen}");
    };
    let (mut seen, mut wanted) = (screen.lines(), golden.lines());
    for number in 1.. {
        match (seen.next(), wanted.next()) {
            (None, None) => return,
            (seen, wanted) if seen == wanted => {}
            (seen, wanted) => panic!(
                "line {number} of screen {name:?} is\n  {}\nand should be\n  {}\n({how}). The screen is:\n{screen}",
                shown(seen),
                shown(wanted)
            ),
        }
    }
}

/// Where the golden screen of that name stands.
pub fn golden_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/screens")
        .join(format!("{name}.txt"))
}

/// The text without what is different on each machine and each run:
/// - measured durations, which have a decimal point or are in milliseconds or less: `0.41 s`, `12 ms` become `0.00 s`, `0 ms`.
///   `2 s`, as a limit is given, stays;
/// - each of these texts, such as the fixture's folder, which becomes what stands beside it.
pub fn masked(text: &str, machine: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (own, mask) in machine {
        text = text.replace(own, mask);
    }
    let mut result = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let length = number
            .find(|character: char| !character.is_ascii_digit() && character != '.')
            .unwrap_or(number.len());
        let (number, after) = number.split_at(length);
        result.push_str(before);
        let in_a_word = before.ends_with(|character: char| character.is_alphanumeric());
        if !in_a_word && is_measured(number, after) {
            let decimals = number.split_once('.').map(|(_, decimals)| decimals.len());
            result.push_str(&format!("{:.*}", decimals.unwrap_or(0), 0.0));
        } else {
            result.push_str(number);
        }
        rest = after;
    }
    result + rest
}

fn is_measured(number: &str, after: &str) -> bool {
    let after = after.strip_prefix(' ').unwrap_or(after);
    let unit = UNITS.iter().find(|unit| {
        after
            .strip_prefix(**unit)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
    });
    let is_fraction = number
        .split_once('.')
        .is_some_and(|(_, decimals)| !decimals.is_empty() && !decimals.contains('.'));
    unit.is_some_and(|unit| is_fraction || matches!(*unit, "ms" | "µs"))
}

fn shown(line: Option<&str>) -> String {
    line.map_or_else(|| "(no line)".to_owned(), str::to_owned)
}
