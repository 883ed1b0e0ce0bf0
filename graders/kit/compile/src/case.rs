//! One case: the program that rustc must refuse, and its twin that must compile.

use crate::Grader;
use crate::diagnostics::{self, Diagnostic, errors};
use crate::program::{Program, from_first_error};
use std::collections::HashMap;
use std::path::Path;

/// What rustc said of each program of a batch, by its path below `ui/`; `None` where it compiled.
pub(crate) type Results = HashMap<String, Option<String>>;

pub(crate) struct Case {
    twin: Program,
    misuse: Option<Misuse>,
}

struct Misuse {
    program: Program,
    codes: Vec<String>,
    words: Vec<String>,
    /// The lines that end in `//~`.
    marks: Vec<String>,
}

impl Case {
    pub fn read(grader: &Grader, name: &str) -> Result<Self, String> {
        let twin = Program::read(grader, name, "pass")?;
        let folder = Path::new(grader.manifest_folder)
            .join("ui")
            .join(grader.exercise());
        let misuse = if folder.join(format!("{name}.fail.rs")).exists() {
            Some(Misuse::parse(Program::read(grader, name, "fail")?)?)
        } else {
            None
        };
        Ok(Self { twin, misuse })
    }

    /// The programs' paths below `ui/`.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let misuse = self.misuse.as_ref().map(|misuse| &misuse.program);
        [&self.twin]
            .into_iter()
            .chain(misuse)
            .map(|program| program.path.as_str())
    }

    /// The twin goes first: while right use does not compile, a refused misuse means nothing.
    pub fn verdict(&self, results: &Results) -> Result<(), String> {
        if let Some(stderr) = result(results, &self.twin)? {
            return Err(format!(
                "the compiler refuses a program that must compile:\n\n{}\n\nrustc says:\n\n{}",
                self.twin.shown(),
                from_first_error(stderr)
            ));
        }
        let Some(misuse) = &self.misuse else {
            return Ok(());
        };
        match result(results, &misuse.program)? {
            None => Err(format!(
                "the compiler accepts a program that it must refuse (look at the line marked //~):\n\n{}",
                misuse.program.shown()
            )),
            Some(stderr) => misuse.is_refused_rightly(stderr),
        }
    }
}

/// What rustc said of the program; `None` where it compiled.
fn result<'results>(
    results: &'results Results,
    program: &Program,
) -> Result<Option<&'results str>, String> {
    match results.get(&program.path) {
        Some(stderr) => Ok(stderr.as_deref()),
        None => Err(format!("ui/{} was not compiled", program.path)),
    }
}

impl Misuse {
    fn parse(program: Program) -> Result<Self, String> {
        let (mut codes, mut words) = (Vec::new(), Vec::new());
        for (name, value) in program.directives() {
            match name {
                "error" => codes.extend(value.split(',').map(|code| code.trim().to_owned())),
                "says" => words.push(value.to_owned()),
                _ => return Err(program.no_directive(name)),
            }
        }
        let marks: Vec<String> = program
            .source
            .lines()
            .filter_map(diagnostics::marked)
            .collect();
        if codes.is_empty() || marks.is_empty() {
            return Err(format!(
                "ui/{}: it needs `//@ error: CODE` and a line that ends in //~",
                program.path
            ));
        }
        Ok(Self {
            program,
            codes,
            words,
            marks,
        })
    }

    fn is_refused_rightly(&self, stderr: &str) -> Result<(), String> {
        let errors = errors(stderr);
        let complaint = if errors.iter().any(|error| !self.codes.contains(&error.code))
            || errors.is_empty()
        {
            format!("the code {}", self.codes.join(" or "))
        } else if let Some(mark) = self.marks.iter().find(|mark| !is_underlined(mark, &errors)) {
            format!("an error at the line marked //~ that reads `{mark}`")
        } else if let Some(words) = self
            .words
            .iter()
            .find(|words| !says(&errors, stderr, words))
        {
            format!("words like {words:?}")
        } else {
            return Ok(());
        };
        Err(format!(
            "the compiler refuses this program, as it should, but for another reason: expected {complaint}.\n\n\
             {}\n\nrustc says:\n\n{}",
            self.program.shown(),
            from_first_error(stderr)
        ))
    }
}

fn is_underlined(mark: &String, errors: &[Diagnostic]) -> bool {
    errors.iter().any(|error| error.marks.contains(mark))
}

fn says(errors: &[Diagnostic], stderr: &str, words: &str) -> bool {
    errors.iter().any(|error| error.message.contains(words)) || stderr.contains(words)
}

#[cfg(all(test, not(miri)))]
mod tests {
    use super::{Case, Misuse, Program, Results};

    fn case(misuse: Option<&str>) -> Case {
        let program = |path: &str, source: &str| Program {
            path: path.into(),
            source: source.into(),
        };
        let misuse = misuse
            .map(|source| Misuse::parse(program("e/n.fail.rs", source)).expect("a valid case"));
        Case {
            twin: program("e/n.pass.rs", "fn main() {}"),
            misuse,
        }
    }

    fn results(twin: Option<&str>, misuse: Option<&str>) -> Results {
        Results::from([
            ("e/n.pass.rs".to_owned(), twin.map(str::to_owned)),
            ("e/n.fail.rs".to_owned(), misuse.map(str::to_owned)),
        ])
    }

    const MISUSE: &str = "//@ error: E0382\n//@ says: moved\nfn main() {\n    spent(); //~\n}\n";
    const RIGHT: &str = "error[E0382]: use of moved value\n  |\n  | spent(); //~\n  | ^^^^^\n";

    #[test]
    fn a_refused_misuse_with_a_compiling_twin_passes() {
        assert_eq!(
            case(Some(MISUSE)).verdict(&results(None, Some(RIGHT))),
            Ok(())
        );
    }

    #[test]
    fn each_way_to_be_wrong_is_told() {
        let right_code_wrong_line = RIGHT.replace("//~", "");
        let one_error_more = format!("{RIGHT}error[E0599]: no method\n");
        for (twin, misuse, told) in [
            (
                Some("error: no"),
                Some(RIGHT),
                "refuses a program that must compile",
            ),
            (None, None, "accepts a program that it must refuse"),
            (
                None,
                Some("error[E0599]: no method\n  | spent(); //~\n  | ^^^^^\n"),
                "expected the code E0382",
            ),
            (
                None,
                Some(one_error_more.as_str()),
                "expected the code E0382",
            ),
            (
                None,
                Some(right_code_wrong_line.as_str()),
                "the line marked",
            ),
            (
                None,
                Some("error[E0382]: gone\n  | spent(); //~\n  | ^^^^^\n"),
                "words like",
            ),
            (None, Some(""), "expected the code E0382"),
        ] {
            let verdict = case(Some(MISUSE))
                .verdict(&results(twin, misuse))
                .expect_err(told);
            assert!(verdict.contains(told), "{told}: {verdict}");
        }
    }

    #[test]
    fn every_marked_line_must_be_underlined() {
        let two = "//@ error: uncoded\n  one, //~\n  two, //~\n";
        let one = "error: no\n  |\n3 |   one, //~\n  |   ^^^\n";
        let both = format!("{one}\nerror: no\n  |\n4 | / two, //~\n  | |_^\n");
        let verdict = case(Some(two)).verdict(&results(None, Some(one)));
        assert!(verdict.is_err_and(|told| told.contains("`two,`")));
        assert_eq!(case(Some(two)).verdict(&results(None, Some(&both))), Ok(()));
    }

    #[test]
    fn a_program_that_was_not_compiled_never_passes() {
        assert!(case(None).verdict(&Results::new()).is_err());
    }

    #[test]
    fn a_misuse_without_a_code_or_a_marked_line_is_refused() {
        for source in [
            "fn main() {} //~\n",
            "//@ error: E0382\nfn main() {}\n",
            "//@ eror: E0382\nf() //~\n",
        ] {
            assert!(
                Misuse::parse(Program {
                    path: "e/n.fail.rs".into(),
                    source: source.into()
                })
                .is_err()
            );
        }
    }
}
