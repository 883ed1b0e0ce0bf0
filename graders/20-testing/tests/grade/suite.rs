//! The learner's tests as something to be judged: what they say about one version of the library or another.

use crate::ending::{none_passed, reason, started};
use crate::switch::{VARIABLE, Version};
use grader_kit::again::{Again, Ended};
use grader_kit::program::stop_at_todo;
use std::sync::OnceLock;

/// The seed of every run that is not about seeds.
const SEED: u32 = 0;

/// One file of tests.
pub struct Suite {
    /// What the names of its tests begin with in this binary.
    prefix: &'static str,
    /// How a learner knows the file.
    file: &'static str,
    /// So many seeds are tried in search of an unsteady test.
    seeds: u32,
    alone: OnceLock<Result<Vec<(String, Ended)>, String>>,
}

/// The learner's unit tests.
pub static UNIT: Suite = Suite::new("clock::tests::", "src/clock/tests.rs", 2);

/// The learner's integration tests.
pub static INTEGRATION: Suite = Suite::new("learner::integration_tests::", "tests/calendar.rs", 2);

/// The learner's property tests.
pub static PROPERTIES: Suite = Suite::new("learner::property_tests::", "tests/spans.rs", 8);

type Verdict = Result<(), String>;

impl Suite {
    const fn new(prefix: &'static str, file: &'static str, seeds: u32) -> Self {
        Self {
            prefix,
            file,
            seeds,
            alone: OnceLock::new(),
        }
    }

    /// The tests pass on the right library, all in one process.
    pub fn passes(&self) -> Verdict {
        let tests = self.alone()?;
        let failing: Vec<&(String, Ended)> =
            tests.iter().filter(|(_, ended)| !ended.success()).collect();
        for (_, ended) in &failing {
            stop_at_todo(&ended.stderr);
        }
        let all: Vec<&str> = tests.iter().map(|(name, _)| name.as_str()).collect();
        if self.run(&all, Version::Right, SEED)?.success() {
            return Ok(());
        }
        let Some((name, ended)) = failing.first() else {
            return Err(format!(
                "Each test in {} passes by itself on the right library, but together they fail: one leaves something behind.",
                self.file
            ));
        };
        Err(format!(
            "The library is right, and these tests fail on it: {}\n{}{}\nRead the documentation again: what does it say about this case?",
            self.names(failing.iter().map(|(name, _)| name)),
            self.name(name),
            reason(ended),
        ))
    }

    /// The tests that pass on the right library also pass on another right one.
    pub fn passes_on_a_rewrite(&self) -> Verdict {
        // One process tells whether there is anything to be looked for.
        if self
            .run(&self.sound()?, Version::Rewritten, SEED)?
            .success()
        {
            return Ok(());
        }
        let failing = self.sound_tests_that(|ended| !ended.success(), Version::Rewritten)?;
        Err(format!(
            "A colleague has rewritten the library. It keeps every sentence of its documentation, and these tests fail: {}\n\
             They ask for something that the documentation leaves open, such as the wording of a text for people.",
            self.names(&failing)
        ))
    }

    /// Each test comes to the same result every time: by itself, among the others, and with other seeds.
    pub fn is_steady(&self) -> Verdict {
        let sound = self.sound()?;
        let tests = self.alone()?;
        let all: Vec<&str> = tests.iter().map(|(name, _)| name.as_str()).collect();
        let alone = tests.iter().all(|(_, ended)| ended.success());
        if self.run(&all, Version::Right, SEED)?.success() != alone {
            let failing = tests.iter().filter(|(_, ended)| !ended.success());
            let failing = self.names(failing.map(|(name, _)| name));
            return Err(format!(
                "Whether the tests pass depends on what ran before. By itself fails: {}\n\
                 Together, in the order of their names, they {}. Tests run in any order and at the same time, so none may\n\
                 need what another leaves behind, such as the value of a `static`.",
                if failing.is_empty() { "none" } else { &failing },
                if alone { "fail" } else { "pass" },
            ));
        }
        for seed in 1..=self.seeds {
            // One process tells whether there is anything to be looked for.
            let as_before = self.run(&sound, Version::Right, seed)?.success();
            let suspects = tests
                .iter()
                .filter(|(_, before)| !as_before || !before.success());
            for (name, before) in suspects {
                let after = self.run(&[name], Version::Right, seed)?;
                if after.success() != before.success() {
                    let (passed, failed) = if after.success() {
                        (seed, SEED)
                    } else {
                        (SEED, seed)
                    };
                    return Err(format!(
                        "{} passes on one run and fails on the next, on the same library: it passed with PROPTEST_RNG_SEED={passed},\n\
                         and failed with PROPTEST_RNG_SEED={failed}{}",
                        self.name(name),
                        reason(if after.success() { before } else { &after }),
                    ));
                }
            }
        }
        Ok(())
    }

    /// No test passes where everything is wrong.
    pub fn asserts_something(&self) -> Verdict {
        for (version, what) in [
            (Version::AllWrong, "gives a wrong answer"),
            (
                Version::OutOfOrder,
                "panics with words that its documentation does not know",
            ),
        ] {
            // One process tells whether there is anything to be looked for.
            if none_passed(&self.run(&self.sound()?, version, SEED)?) {
                continue;
            }
            let passing = self.sound_tests_that(Ended::success, version)?;
            if !passing.is_empty() {
                return Err(format!(
                    "Every call of the library {what}, and these tests still pass: {}\n\
                     What would have to happen for them to fail? An `if let` may skip the assertion, `x == x` always holds, and\n\
                     `#[should_panic]` without `expected` is content with any panic.",
                    self.names(&passing)
                ));
            }
        }
        Ok(())
    }

    /// A test that passes on the right library fails under this bug.
    pub fn notices(&self, bug: u16, symptom: &str) -> Verdict {
        let sound = self.sound()?;
        if self.run(&sound, Version::Bug(bug), SEED)?.success() {
            let number = if bug > 100 { bug / 10 } else { bug };
            return Err(format!(
                "Bug {number} lives: {} on it.\n{symptom}",
                match sound.len() {
                    1 => "your one test passes".to_owned(),
                    all => format!("all your {all} tests pass"),
                }
            ));
        }
        Ok(())
    }

    /// The tests that can tell something: those that pass on the right library, each by itself.
    fn sound(&self) -> Result<Vec<&str>, String> {
        let tests = self.alone()?;
        let sound: Vec<&str> = tests
            .iter()
            .filter(|(_, ended)| ended.success())
            .map(|(name, _)| name.as_str())
            .collect();
        if sound.is_empty() {
            for (_, ended) in tests {
                stop_at_todo(&ended.stderr);
            }
            let none = if tests.is_empty() {
                "There is no test"
            } else {
                "No test passes on the right library"
            };
            return Err(format!("{none} in {}, so nothing is tested.", self.file));
        }
        Ok(sound)
    }

    fn sound_tests_that(
        &self,
        wanted: impl Fn(&Ended) -> bool,
        version: Version,
    ) -> Result<Vec<&str>, String> {
        let mut found = Vec::new();
        for name in self.sound()? {
            if wanted(&self.run(&[name], version, SEED)?) {
                found.push(name);
            }
        }
        Ok(found)
    }

    /// Each test by itself on the right library.
    fn alone(&self) -> Result<&[(String, Ended)], String> {
        let alone = self.alone.get_or_init(|| {
            let list = started(Again::tests(&["--list", self.prefix]))?;
            let names = list
                .stdout
                .lines()
                .filter_map(|line| line.strip_suffix(": test"))
                .filter(|name| name.starts_with(self.prefix));
            names
                .map(|name| Ok((name.to_owned(), self.run(&[name], Version::Right, SEED)?)))
                .collect()
        });
        match alone {
            Ok(tests) => Ok(tests),
            Err(reason) => Err(reason.clone()),
        }
    }

    /// These tests, one after the other.
    fn run(&self, names: &[&str], version: Version, seed: u32) -> Result<Ended, String> {
        let arguments = [&["--exact", "--test-threads=1"], names].concat();
        let again = Again::tests(&arguments)
            .env(VARIABLE, &version.name())
            .env("PROPTEST_RNG_SEED", &seed.to_string())
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1");
        started(again)
    }

    fn name<'a>(&self, name: &'a str) -> &'a str {
        name.strip_prefix(self.prefix).unwrap_or(name)
    }

    fn names(&self, names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        let names = names.into_iter();
        let names: Vec<String> = names
            .map(|name| self.name(name.as_ref()).to_owned())
            .collect();
        names.join(", ")
    }
}
