//! Runs all programs that a run of the grader may need, once a process.
//!
//! They become modules of one program, which is built once and started once for each of them: one link instead of many, and no
//! check of each by itself. Only where rustc refuses it, each is compiled by itself to see which of them is to blame, and the
//! others are built together.
//!
//! It is built in trybuild's target folder, where the kata's macros lie ready, and stands at a fixed path there, or cargo would
//! keep a binary of every run. Two runs at a time take turns.

use crate::Grader;
use crate::batch::{Sort, compile, judge_folder, kata_of, programs, watched, workspace_of};
use crate::case::Results;
use crate::remembered;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

/// How long all programs together may run. They take milliseconds.
const LIMIT: Duration = Duration::from_secs(10);

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Well,
    Badly,
    TooLate,
}

/// A program that was run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub end: End,
}

/// What became of every `.run.rs`, by path below `ui/`.
#[derive(Debug, Default)]
pub(crate) struct Outcomes {
    /// What rustc said of each by itself; empty where all of them built together.
    pub compiled: Results,
    pub ran: HashMap<String, Ran>,
}

pub(crate) fn outcomes(grader: &Grader) -> Result<&'static Outcomes, String> {
    static OUTCOMES: OnceLock<Result<Outcomes, String>> = OnceLock::new();
    OUTCOMES
        .get_or_init(|| run_all(grader))
        .as_ref()
        .map_err(String::clone)
}

fn run_all(grader: &Grader) -> Result<Outcomes, String> {
    let known = programs(grader, Sort::Runs).map_err(told("found"))?;
    if let Some((compiled, ran)) = remembered::recall(&known).zip(remembered::recall_runs()) {
        return Ok(Outcomes { compiled, ran });
    }
    let house = House::of(grader);
    fs::create_dir_all(&house.folder).map_err(told("laid out"))?;
    let turn = File::create(house.folder.join("turn")).map_err(told("laid out"))?;
    turn.lock().map_err(told("laid out"))?;
    let mut paths = programs(grader, Sort::Runs).map_err(told("found"))?;
    let mut outcomes = Outcomes::default();
    if house.build(grader, &paths)?.is_some() {
        outcomes.compiled = compile(grader, Sort::Runs)?;
        paths.retain(|path| matches!(outcomes.compiled.get(path), Some(None)));
        if let Some(complaint) = house.build(grader, &paths)? {
            return Err(format!(
                "each program compiles, but they do not build together:\n{complaint}"
            ));
        }
    }
    outcomes.ran = house.run(paths).map_err(told("run"))?;
    Ok(outcomes)
}

fn told(what: &str) -> impl Fn(io::Error) -> String {
    move |error| format!("the programs could not be {what}: {error}")
}

/// The module that a program becomes: `builder/names.run.rs` is `builder__names`.
fn module(path: &str) -> String {
    path.trim_end_matches(".run.rs").replace('/', "__")
}

struct House {
    folder: PathBuf,
    target: PathBuf,
    package: String,
}

impl House {
    fn of(grader: &Grader) -> Self {
        let (number, _) = kata_of(Path::new(grader.manifest_folder));
        let package = format!("runs-{number}");
        // Where trybuild's cargo has put what it compiled.
        let target = judge_folder(grader).join("tests/trybuild");
        Self {
            folder: target.join(&package),
            target,
            package,
        }
    }

    fn lay_out(&self, grader: &Grader, paths: &[String]) -> io::Result<()> {
        let grader_folder = Path::new(grader.manifest_folder);
        let (number, kata) = kata_of(grader_folder);
        let mut main = "#![allow(dead_code, non_snake_case)]\n\n".to_owned();
        let mut arms = String::new();
        for path in paths {
            let module = module(path);
            main += &format!("mod {module};\n");
            arms += &format!("        Some({path:?}) => {module}::katakit_start(),\n");
            let program = fs::read_to_string(grader_folder.join("ui").join(path))?;
            // `main` is private to its module. Added at the end, this moves no line.
            let program = format!("{program}\npub(super) fn katakit_start() {{\n    main()\n}}\n");
            write_if_new(&self.folder.join(format!("{module}.rs")), &program)?;
        }
        main += &format!(
            "\nfn main() {{\n    match std::env::args().nth(1).as_deref() {{\n{arms}        _ => std::process::exit(2),\n    }}\n}}\n"
        );
        write_if_new(&self.folder.join("main.rs"), &main)?;
        let manifest = format!(
            "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
             [[bin]]\nname = {:?}\npath = \"main.rs\"\n\n[dependencies]\nkata-{number} = {{ path = {kata:?} }}\n\n\
             [profile.dev]\ndebug = false\n\n[workspace]\n",
            self.package, self.package
        );
        write_if_new(&self.folder.join("Cargo.toml"), &manifest)?;
        let lock = workspace_of(grader_folder).join("Cargo.lock");
        if lock.exists() {
            fs::copy(lock, self.folder.join("Cargo.lock"))?;
        }
        Ok(())
    }

    /// Builds the programs together: what cargo says, where it refuses.
    fn build(&self, grader: &Grader, paths: &[String]) -> Result<Option<String>, String> {
        self.lay_out(grader, paths).map_err(told("laid out"))?;
        let output = watched(grader, &self.folder, |command| {
            command
                .arg("build")
                .env("CARGO_TARGET_DIR", &self.target)
                .env("CARGO_INCREMENTAL", "0")
                .env_remove("RUSTFLAGS")
        })?;
        let said = || String::from_utf8_lossy(&output.stderr).into_owned();
        Ok((!output.status.success()).then(said))
    }

    /// All at once; whatever still runs at the limit is stopped.
    fn run(&self, paths: Vec<String>) -> io::Result<HashMap<String, Ran>> {
        let output =
            |path: &str, stream: &str| self.folder.join(format!("{}.{stream}", module(path)));
        let mut children = Vec::new();
        for path in paths {
            let child = Command::new(self.target.join("debug").join(&self.package))
                .arg(&path)
                .stdin(Stdio::null())
                .stdout(File::create(output(&path, "stdout"))?)
                .stderr(File::create(output(&path, "stderr"))?)
                .env("RUST_BACKTRACE", "0")
                .spawn()?;
            children.push((path, child));
        }
        let began = Instant::now();
        let mut outcomes = HashMap::new();
        for (path, mut child) in children {
            let end = end_of(&mut child, began)?;
            let read = |stream| {
                fs::read(output(&path, stream))
                    .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            };
            let (stdout, stderr) = (read("stdout")?, read("stderr")?);
            outcomes.insert(
                path,
                Ran {
                    stdout,
                    stderr,
                    end,
                },
            );
        }
        Ok(outcomes)
    }
}

fn end_of(child: &mut Child, began: Instant) -> io::Result<End> {
    loop {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(End::Well),
            Some(_) => return Ok(End::Badly),
            None if began.elapsed() > LIMIT => {
                child.kill()?;
                child.wait()?;
                return Ok(End::TooLate);
            }
            None => thread::sleep(Duration::from_millis(1)),
        }
    }
}

/// A file that stays as it is keeps its age, and cargo builds nothing.
fn write_if_new(path: &Path, text: &str) -> io::Result<()> {
    match fs::read_to_string(path) {
        Ok(there) if there == text => Ok(()),
        _ => fs::write(path, text),
    }
}
