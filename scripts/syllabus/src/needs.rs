use crate::{Kata, Problem, Result};
use std::collections::BTreeSet;

/// What a kata asks of the machine beyond a Rust toolchain: read from its manifests and from its grader's sources, so that no
/// list has to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// A manifest has `cc` among its build dependencies.
    pub c_compiler: bool,
    /// A check says `judge = "miri"`: valgrind or AddressSanitizer can stand in.
    pub miri: bool,
    /// A check says `judge = "valgrind"`: Miri cannot.
    pub valgrind: bool,
    /// A craft check runs rustfmt.
    pub rustfmt: bool,
    /// A craft check runs clippy.
    pub clippy: bool,
    /// Programs of the system's that checks compare with, by the names in `PATH`.
    pub programs: BTreeSet<String>,
}

impl Needs {
    /// What this kata needs.
    ///
    /// # Errors
    /// Where its files cannot be read, or a manifest is no TOML.
    pub fn of(kata: &Kata) -> Result<Self> {
        let mut needs = Self::default();
        let grader = kata.judging_files()?;
        let stub = kata.pristine()?;
        let of_grader = grader.files().map(|file| (&kata.grader, file));
        let of_stub = stub.files().map(|file| (&kata.folder, file));
        for (folder, (path, contents)) in of_grader.chain(of_stub) {
            let text = String::from_utf8_lossy(contents);
            if path == "Cargo.toml" || path.ends_with("/Cargo.toml") {
                let manifest: toml::Table = text.parse().map_err(|error: toml::de::Error| {
                    let reason = error.message().replace('\n', "; ");
                    Problem::with_file("use", &folder.join(path), reason)
                })?;
                needs.c_compiler |= builds_with_cc(&manifest);
            } else if path.starts_with("tests/") && path.ends_with(".rs") {
                needs.read_checks(&text);
            }
        }
        Ok(needs)
    }

    /// Spaces and whole lines of comment do not count, so it does not matter how the author laid the checks out.
    fn read_checks(&mut self, source: &str) {
        let code: String = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(str::chars)
            .filter(|character| !character.is_whitespace())
            .collect();
        self.miri |= code.contains(r#"judge="miri""#);
        self.valgrind |= code.contains(r#"judge="valgrind""#);
        self.rustfmt |= code.contains("craft::formatted(");
        self.clippy |= code.contains("craft::clippy_is_silent(");
        let asked_for = code.split(r#"of_the_system(""#).skip(1);
        let names = asked_for.filter_map(|rest| rest.split('"').next());
        self.programs.extend(names.map(str::to_owned));
    }
}

fn builds_with_cc(manifest: &toml::Table) -> bool {
    let of_targets = manifest
        .get("target")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flat_map(|targets| targets.values().filter_map(toml::Value::as_table));
    std::iter::once(manifest).chain(of_targets).any(|table| {
        table
            .get("build-dependencies")
            .is_some_and(|dependencies| dependencies.get("cc").is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::{Needs, builds_with_cc};

    #[test]
    fn checks_say_what_they_need() {
        let mut needs = Needs::default();
        needs.read_checks(
            "// judge = \"valgrind\"\n#[t(\n    judge\n = \"miri\")]\nof_the_system(\"grep\")",
        );
        let programs = ["grep".to_owned()].into();
        let expected = Needs {
            miri: true,
            programs,
            ..Needs::default()
        };
        assert_eq!(needs, expected);
    }

    #[test]
    fn a_c_compiler_is_needed_by_what_builds_with_cc() {
        for (manifest, expected) in [
            ("[build-dependencies]\ncc = \"1\"", true),
            ("[target.'cfg(unix)'.build-dependencies]\ncc = \"1\"", true),
            ("[dependencies]\ncc = \"1\"", false),
            ("", false),
        ] {
            let table = manifest.parse().expect("it is TOML");
            assert_eq!(builds_with_cc(&table), expected, "{manifest}");
        }
    }
}
