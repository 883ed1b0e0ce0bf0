//! One case: the program that rustc must refuse, and its twin that must compile.

use crate::Grader;
use crate::diagnostics::{Diagnostic, errors};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// What rustc said of each program of a batch, by its path below `ui/`; `None` where it compiled.
pub(crate) type Results = HashMap<String, Option<String>>;

/// As much of rustc's words as a screen holds.
const MOST_LINES: usize = 24;

#[cfg_attr(miri, expect(dead_code, reason = "Miri compiles no cases"))]
pub(crate) struct Case {
    twin: Program,
    misuse: Option<Misuse>,
}

struct Program {
    /// The path below `ui/`.
    path: String,
    source: String,
}

struct Misuse {
    program: Program,
    codes: Vec<String>,
    words: Vec<String>,
}

#[cfg_attr(miri, expect(dead_code, reason = "Miri compiles no cases"))]
impl Case {
    pub fn read(grader: &Grader, name: &str) -> Result<Self, String> {
        let folder = Path::new(grader.manifest_folder).join("ui");
        let program = |ending: &str| {
            let path = format!("{}/{name}.{ending}.rs", grader.exercise());
            let source = fs::read_to_string(folder.join(&path));
            source
                .map(|source| Program {
                    path: path.clone(),
                    source,
                })
                .map_err(|error| format!("ui/{path}: {error}"))
        };
        let twin = program("pass")?;
        let misuse = if folder
            .join(grader.exercise())
            .join(format!("{name}.fail.rs"))
            .exists()
        {
            Some(Misuse::parse(program("fail")?)?)
        } else {
            None
        };
        Ok(Self { twin, misuse })
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

fn result<'results>(
    results: &'results Results,
    program: &Program,
) -> Result<Option<&'results str>, String> {
    match results.get(&program.path) {
        Some(stderr) => Ok(stderr.as_deref()),
        None => Err(format!("ui/{} was not compiled", program.path)),
    }
}

impl Program {
    /// The program as a learner should see it: without directives, indented.
    fn shown(&self) -> String {
        let code: Vec<&str> = self
            .source
            .lines()
            .skip_while(|line| line.starts_with("//@") || line.is_empty())
            .collect();
        indented(&code.join("\n"))
    }
}

impl Misuse {
    fn parse(program: Program) -> Result<Self, String> {
        let (mut codes, mut words) = (Vec::new(), Vec::new());
        for directive in program
            .source
            .lines()
            .filter_map(|line| line.strip_prefix("//@"))
        {
            match directive.trim().split_once(": ") {
                Some(("error", list)) => {
                    codes.extend(list.split(',').map(|code| code.trim().to_owned()))
                }
                Some(("says", text)) => words.push(text.trim().to_owned()),
                _ => {
                    return Err(format!(
                        "ui/{}: `//@{directive}` is no directive",
                        program.path
                    ));
                }
            }
        }
        let marked = program
            .source
            .lines()
            .any(|line| line.trim_end().ends_with("//~"));
        if codes.is_empty() || !marked {
            return Err(format!(
                "ui/{}: it needs `//@ error: CODE` and a line that ends in //~",
                program.path
            ));
        }
        Ok(Self {
            program,
            codes,
            words,
        })
    }

    fn is_refused_rightly(&self, stderr: &str) -> Result<(), String> {
        let errors = errors(stderr);
        let complaint =
            if errors.iter().any(|error| !self.codes.contains(&error.code)) || errors.is_empty() {
                format!("the code {}", self.codes.join(" or "))
            } else if !errors.iter().any(|error| error.at_mark) {
                "an error at the line marked //~".to_owned()
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

fn says(errors: &[Diagnostic], stderr: &str, words: &str) -> bool {
    errors.iter().any(|error| error.message.contains(words)) || stderr.contains(words)
}

/// What rustc said, from its first error on: warnings before it are not what somebody is stuck on.
fn from_first_error(stderr: &str) -> String {
    let is_error = |line: &&str| line.starts_with("error");
    let start = stderr.lines().take_while(|line| !is_error(line)).count();
    let text: Vec<&str> = stderr.lines().skip(start).collect();
    if text.is_empty() {
        indented(stderr)
    } else {
        indented(&text.join("\n"))
    }
}

fn indented(text: &str) -> String {
    let all = text.lines().count();
    let mut lines: Vec<String> = text
        .lines()
        .take(MOST_LINES)
        .map(|line| format!("    {line}"))
        .collect();
    if all > MOST_LINES {
        lines.push(format!("    … and {} more lines", all - MOST_LINES));
    }
    lines.join("\n")
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
