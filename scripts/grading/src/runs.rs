//! Programs of the grader's that use the learner's macros and are run: built together, started one by one, each confined.
//!
//! As the kit's own `runs.rs` does it with cargo: they become modules of one program, so that one link serves all of them.

use crate::building::Building;
use crate::confinement::{Job, running};
use crate::graded::Phase;
use crate::programs::{Answers, written};
use crate::recipe::ONE_CODEGEN_UNIT;
use crate::together::module;
use sandbox::{Ended, Next};
use std::path::PathBuf;
use std::time::Duration;
use syllabus::{FileTree, Problem, Result};

impl Building<'_> {
    /// Runs all that compile, and leaves for the checks what rustc said and what each printed.
    pub fn runs(&self, paths: &[&str], phase: &mut Phase) -> Result<()> {
        let mut answers: Answers<'_> = paths.iter().map(|path| (*path, None)).collect();
        let mut program = self.together(paths, phase)?;
        if program.is_none() {
            // Which of them are to blame?
            answers = self.all_compiled(paths, phase)?;
            let fine = answers.iter().filter(|(_, said)| said.is_none());
            let fine: Vec<&str> = fine.map(|(path, _)| *path).collect();
            program = if fine.is_empty() {
                None
            } else {
                self.together(&fine, phase)?
            };
        }
        let mut ran = String::new();
        if let Some(program) = program {
            for (path, _) in answers.iter().filter(|(_, said)| said.is_none()) {
                ran += &self.run(&program, path, phase)?;
            }
        }
        self.answer("runs", &written(&answers))?;
        self.answer("ran", &ran)
    }

    /// Builds them as one program, which runs the one that its first argument names; `None` where rustc refuses.
    fn together(&self, paths: &[&str], phase: &mut Phase) -> Result<Option<PathBuf>> {
        let mut files = FileTree::default();
        let mut modules = "#![allow(dead_code, non_snake_case)]\n\n".to_owned();
        let mut main = "fn main() {\n    match std::env::args().nth(1).as_deref() {\n".to_owned();
        for path in paths {
            let module = module(path);
            modules += &format!("mod {module};\n");
            main += &format!("        Some({path:?}) => {module}::katakit_start(),\n");
            let text = self.prepared.grader.file(&format!("ui/{path}"));
            let text = String::from_utf8_lossy(text.unwrap_or_default());
            // `main` is private to its module. Added at the end, this moves no line.
            let text = format!("{text}\npub(super) fn katakit_start() {{\n    main()\n}}\n");
            files.insert(format!("{module}.rs"), text);
        }
        main += "        _ => std::process::exit(2),\n    }\n}\n";
        files.insert("main.rs", format!("{modules}\n{main}"));
        files.write_as(&self.place.tree().join("runs"), "")?;
        let program = self.place.out().join("runs");
        let mut arguments: Vec<String> = [
            "--crate-name=runs",
            "--crate-type=bin",
            "--edition=2024",
            "runs/main.rs",
        ]
        .map(str::to_owned)
        .into();
        arguments.extend(ONE_CODEGEN_UNIT.map(str::to_owned));
        arguments.extend(["--color=never".to_owned(), "-o".to_owned()]);
        arguments.push(program.display().to_string());
        arguments.extend(self.with_the_kata()?);
        let finished = self.rustc(arguments, phase)?;
        Ok(finished.succeeded().then_some(program))
    }

    /// One of them, as the kit reads it.
    fn run(&self, program: &PathBuf, path: &str, phase: &mut Phase) -> Result<String> {
        let job = Job {
            program,
            arguments: vec![path.into()],
            policy: running(self.place, self.slot),
            nonce: None,
            patience: Duration::MAX,
        };
        let finished = self.confinement.run(&job, self.cancelled, |_| Next::GoOn)?;
        phase.add(&finished);
        let end = match finished.ended {
            Ended::Exited(0) => "well",
            Ended::Exited(_) | Ended::Signalled(_) => "badly",
            Ended::Reached(_) => "too-late",
            Ended::Stopped => return Err(Problem::new("the grading was ended before it was done")),
        };
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (stdout, stderr) = (text(&finished.stdout), text(&finished.stderr));
        let (printed, complained) = (stdout.len(), stderr.len());
        Ok(format!(
            "{path} {end} {printed} {complained}\n{stdout}{stderr}"
        ))
    }
}
