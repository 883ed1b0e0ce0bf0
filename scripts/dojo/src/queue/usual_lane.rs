use crate::settings::Lane;
use syllabus::{Kata, Result};

/// Kinds of checks that take their time: measured in turns, tried in every order of threads, watched at each access of memory.
const SLOW: [&str; 3] = ["speed", "model", "memory"];

/// The lane that a kata's work waits in where the host sets none, by what its checks cost: the module that a check stands in names
/// its kind.
///
/// # Errors
/// Where the checks cannot be read.
pub fn usual_lane(kata: &Kata) -> Result<Lane> {
    let files = kata.suite_files()?;
    let is_slow = files.files().any(|(path, contents)| {
        let text = String::from_utf8_lossy(contents);
        path.ends_with(".rs") && text.lines().any(|line| names_a_slow_kind(line.trim()))
    });
    Ok(if is_slow { Lane::Slow } else { Lane::Hidden })
}

fn names_a_slow_kind(line: &str) -> bool {
    SLOW.iter().any(|kind| {
        line.strip_prefix("mod ")
            .and_then(|rest| rest.strip_prefix(kind))
            == Some(" {")
    })
}

#[cfg(test)]
mod tests {
    use super::usual_lane;
    use crate::settings::Lane;
    use std::path::Path;
    use syllabus::Root;

    #[test]
    fn what_measures_or_models_is_slow() {
        let root =
            Root::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).expect("the repository");
        for (number, lane) in [
            ("03", Lane::Hidden),
            ("10", Lane::Hidden),
            ("33", Lane::Slow),
            ("61", Lane::Slow),
        ] {
            let kata = syllabus::kata(&root, number).expect("a kata");
            assert_eq!(usual_lane(&kata).expect("its checks"), lane, "{number}");
        }
    }
}
