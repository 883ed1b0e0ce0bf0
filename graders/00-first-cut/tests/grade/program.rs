use kata_00::ABOUT;
use std::process::{Command, Output};

/// Starts the learner's program and waits for its end; a `todo!()` in it ends the check.
fn start(words: &[&str]) -> Program {
    let output = Command::new(env!("CARGO_BIN_EXE_first-cut"))
        .args(words)
        .env("RUST_BACKTRACE", "0")
        .output();
    match output {
        Ok(output) => {
            grader_kit::program::stop_at_todo(&String::from_utf8_lossy(&output.stderr));
            Program(output)
        }
        Err(error) => panic!("the program could not be started: {error}"),
    }
}

/// A run of the learner's program that has come to its end.
struct Program(Output);

impl Program {
    fn standard_output(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    fn exit_code(&self) -> Option<i32> {
        self.0.status.code()
    }

    /// What went to standard error: there a panic says where it happened.
    fn complaint(&self) -> String {
        let text = String::from_utf8_lossy(&self.0.stderr);
        match text.trim() {
            "" => String::new(),
            text => format!(
                "\non standard error it said\n  {}",
                text.replace('\n', "\n  ")
            ),
        }
    }
}

mod behaviour {
    use super::{ABOUT, start};
    use grader_kit::{expect, expect_eq};

    #[grader_kit::test(
        points = 1,
        contract = "The table `[package]` of `Cargo.toml` has a `description` with at least one word."
    )]
    fn the_manifest_describes_the_package() {
        expect!(
            ABOUT.chars().any(char::is_alphanumeric),
            "`kata_00::ABOUT` is {ABOUT:?}: cargo finds no description in `[package]`, the first table of Cargo.toml"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Two lines go to standard output and nothing else: the library's greeting for the given name, then `kata_00::ABOUT`.",
        not_under_miri = "it starts the learner's program"
    )]
    fn prints_the_greeting_and_the_description() {
        for (words, greeting) in [
            (&["Ada"][..], "Hello, Ada!"),
            (&["Grace Hopper"], "Hello, Grace Hopper!"),
            (&[], "Hello, world!"),
        ] {
            let program = start(words);
            let expected = format!("{greeting}\n{ABOUT}\n");
            expect_eq!(
                program.standard_output(),
                expected,
                "the words {words:?} on the command line{}",
                program.complaint()
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "The program ends with success, as a `main` does that comes to its end.",
        not_under_miri = "it starts the learner's program"
    )]
    fn ends_with_success() {
        let program = start(&["Ada"]);
        expect_eq!(
            program.exit_code(),
            Some(0),
            "the word \"Ada\" on the command line{}",
            program.complaint()
        );
    }
}
