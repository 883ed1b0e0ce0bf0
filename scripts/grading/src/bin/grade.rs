//! Grades one submission: `grade BUNDLE PACK WORK > verdict.json`. It is what tests and jobs elsewhere start.

use std::path::Path;
use std::process::ExitCode;
use syllabus::{Problem, Result};

fn main() -> ExitCode {
    sandbox::launch_if_asked();
    match run() {
        Ok(graded) => {
            println!("{graded}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [bundle, pack, work] = &words[..] else {
        return Err(Problem::new("usage: grade BUNDLE PACK WORK"));
    };
    let text = std::fs::read_to_string(bundle)
        .map_err(|error| Problem::with_file("read", Path::new(bundle), error))?;
    grading::command(&text, Path::new(pack), Path::new(work))
}
