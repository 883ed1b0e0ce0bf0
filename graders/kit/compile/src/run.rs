//! One program that must compile, run to its end, and print what it says itself that it prints.

use crate::Grader;
use crate::case::Results;
use crate::program::{Program, from_first_error, indented};
use crate::runs::{End, Ran};

pub(crate) struct Run {
    pub program: Program,
    prints: Vec<String>,
}

impl Run {
    pub fn read(grader: &Grader, name: &str) -> Result<Self, String> {
        Self::parse(Program::read(grader, name, "run")?)
    }

    fn parse(program: Program) -> Result<Self, String> {
        let mut prints = Vec::new();
        for (name, value) in program.directives() {
            match name {
                "prints" => prints.push(value.to_owned()),
                _ => return Err(program.no_directive(name)),
            }
        }
        if prints.is_empty() {
            return Err(format!("ui/{}: it needs `//@ prints: LINE`", program.path));
        }
        Ok(Self { program, prints })
    }

    /// Why the program cannot be run, if rustc refused it.
    pub fn compiles(&self, compiled: &Results) -> Result<(), String> {
        match compiled.get(&self.program.path) {
            Some(Some(stderr)) => Err(format!(
                "the compiler refuses a program that must compile and run:\n\n{}\n\nrustc says:\n\n{}",
                self.program.shown(),
                from_first_error(stderr)
            )),
            _ => Ok(()),
        }
    }

    pub fn verdict(&self, ran: &Ran) -> Result<(), String> {
        let printed: Vec<&str> = ran.stdout.lines().map(str::trim_end).collect();
        let so_far = if printed.is_empty() {
            "It printed nothing before.".to_owned()
        } else {
            format!("It printed before:\n\n{}", indented(&printed.join("\n")))
        };
        let complaint = match ran.end {
            End::TooLate => format!("the program does not come to an end. {so_far}"),
            End::Badly => format!(
                "the program ends badly: {}\n\n{so_far}",
                self.last_words(&ran.stderr)
            ),
            End::Well if printed == self.prints => return Ok(()),
            End::Well => format!(
                "the program prints something else than it must.\n\nprinted:\n\n{}\n\nexpected:\n\n{}",
                indented(&printed.join("\n")),
                indented(&self.prints.join("\n"))
            ),
        };
        Err(format!(
            "{complaint}\n\nthe program:\n\n{}",
            self.program.shown()
        ))
    }

    /// A panic's message and the line of the program that it came from, without std's noise.
    fn last_words(&self, stderr: &str) -> String {
        let is_advice = |line: &&str| line.starts_with("note: run with `RUST_BACKTRACE");
        let lines: Vec<&str> = stderr.lines().filter(|line| !is_advice(line)).collect();
        let place = |line: &&str| {
            line.split_once(" panicked at ")
                .map(|(_, place)| place.to_owned())
        };
        let Some((index, place)) = lines
            .iter()
            .enumerate()
            .find_map(|(index, line)| place(line).map(|place| (index, place)))
        else {
            return lines.join("\n").trim().to_owned();
        };
        let message = lines[index + 1..].join("\n");
        let number = place
            .split(':')
            .nth(1)
            .and_then(|number| number.parse::<usize>().ok());
        let line =
            number.and_then(|number| self.program.source.lines().nth(number.checked_sub(1)?));
        match line {
            Some(line) => format!("it panics at `{}` with: {}", line.trim(), message.trim()),
            None => format!("it panics with: {}", message.trim()),
        }
    }
}

#[cfg(all(test, not(miri)))]
mod tests {
    use super::Run;
    use crate::case::Results;
    use crate::program::Program;
    use crate::runs::{End, Ran};

    fn run() -> Run {
        let source = "//@ prints: 1\n//@ prints: two words\nfn main() {\n    go();\n}\n".to_owned();
        let path = "e/n.run.rs".to_owned();
        Run::parse(Program { path, source }).expect("a valid program")
    }

    fn ran(stdout: &str, stderr: &str, end: End) -> Ran {
        Ran {
            stdout: stdout.into(),
            stderr: stderr.into(),
            end,
        }
    }

    #[test]
    fn the_printed_lines_are_compared_one_by_one() {
        assert_eq!(run().verdict(&ran("1\ntwo words\n", "", End::Well)), Ok(()));
        for other in [
            "",
            "1\n",
            "two words\n1\n",
            "1\ntwo words\n\n",
            "1 two words\n",
        ] {
            let told = run().verdict(&ran(other, "", End::Well)).expect_err(other);
            assert!(told.contains("prints something else"), "{told}");
        }
    }

    #[test]
    fn a_panic_is_told_with_its_line_and_without_noise() {
        let stderr = "thread 'main' (7) panicked at e__n.rs:4:5:\nno luck\nnote: run with `RUST_BACKTRACE=1` …\n";
        let told = run()
            .verdict(&ran("1\n", stderr, End::Badly))
            .expect_err("it panicked");
        assert!(
            told.contains("it panics at `go();` with: no luck\n"),
            "{told}"
        );
        assert!(!told.contains("RUST_BACKTRACE"), "{told}");
    }

    #[test]
    fn an_endless_program_and_a_refused_one_are_told() {
        let told = run().verdict(&ran("1\n", "", End::TooLate));
        assert!(told.is_err_and(|told| told.contains("does not come to an end")));
        let refused = Results::from([("e/n.run.rs".to_owned(), Some("error: no".to_owned()))]);
        assert!(
            run()
                .compiles(&refused)
                .is_err_and(|told| told.contains("error: no"))
        );
        assert_eq!(run().compiles(&Results::new()), Ok(()));
    }

    #[test]
    fn a_program_that_promises_nothing_is_refused() {
        for source in ["fn main() {}", "//@ print: 1\nfn main() {}"] {
            let (path, source) = ("e/n.run.rs".to_owned(), source.to_owned());
            assert!(Run::parse(Program { path, source }).is_err());
        }
    }
}
