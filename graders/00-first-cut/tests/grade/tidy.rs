use kata_00::tidy::countdown;
use std::path::Path;

const FILE: &str = "src/tidy.rs";

/// The kata's folder.
fn kata() -> &'static Path {
    Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../katas/00-first-cut"
    ))
}

/// Whether none of these attributes stands in the file; comments may speak of them.
fn free_of(attributes: &[&str]) -> Result<(), String> {
    let path = kata().join(FILE);
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
    for (number, line) in (1..).zip(text.lines()) {
        let code = line.split("//").next().unwrap_or_default();
        let code: String = code.split_whitespace().collect();
        if let Some(found) = attributes
            .iter()
            .find(|attribute| code.contains(*attribute))
        {
            let found = found.trim_end_matches('(').trim_start_matches('[');
            return Err(format!(
                "{FILE}:{number} still holds `{found}`, which keeps the tool away:\n  {}",
                line.trim()
            ));
        }
    }
    Ok(())
}

mod behaviour {
    use super::countdown;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "It returns the numbers 3, 2 and 1, a comma and a space after each, and then `cut!`."
    )]
    fn counts_down_to_the_cut() {
        expect_eq!(countdown(), "3, 2, 1, cut!");
    }
}

mod craft {
    use super::{FILE, free_of, kata};
    use grader_kit::{craft, expect_ok};

    #[grader_kit::test(
        points = 1,
        contract = "`rustfmt::skip` is gone, and `cargo fmt -p kata-00 --check` has nothing to change in the file.",
        not_under_miri = "it starts rustfmt"
    )]
    fn rustfmt_changes_nothing() {
        expect_ok!(free_of(&["rustfmt::skip"]).and_then(|()| craft::formatted(kata(), FILE)));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`allow` is gone, no `expect` stands in its place, and `cargo clippy -p kata-00` is silent about the file.",
        not_under_miri = "it starts clippy"
    )]
    fn clippy_is_silent() {
        expect_ok!(
            free_of(&["[allow(", "[expect("]).and_then(|()| craft::clippy_is_silent(kata(), FILE))
        );
    }
}
