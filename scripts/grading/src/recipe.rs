//! How cargo calls rustc for what depends on a learner's code, so that it can be called again without cargo.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syllabus::{Kata, Problem, Result};

/// Several units are for a build that is alone on its machine or incremental. A slot is neither: four units take a third more CPU
/// time, and are no sooner done.
pub(crate) const ONE_CODEGEN_UNIT: [&str; 2] = ["-C", "codegen-units=1"];

/// What a unit makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Sort {
    Library,
    ProceduralMacros,
    Program,
    Checks,
}

/// One call of rustc's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Unit {
    pub crate_name: String,
    /// The root source, from the workspace's folder, the straight way.
    pub source: String,
    pub sort: Sort,
    /// Whether the root source is the learner's.
    pub of_learner: bool,
    /// `kata_03-82eb0496754dee80`
    pub stem: String,
    pub arguments: Vec<String>,
    pub environment: BTreeMap<String, String>,
}

/// All calls for one kata, in an order in which they can be made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Recipe {
    /// The workspace in which it was recorded.
    pub workspace: PathBuf,
    pub units: Vec<Unit>,
}

/// Where a recipe is followed.
#[derive(Clone, Debug)]
pub(crate) struct Kitchen<'a> {
    /// A workspace of the same layout.
    pub tree: &'a Path,
    /// Where rustc puts what it makes.
    pub out: &'a Path,
    /// For temporary files.
    pub scratch: &'a Path,
    /// The libraries that no learner's code is in.
    pub shelves: &'a Shelves,
}

/// Where prepared libraries stand.
#[derive(Clone, Debug)]
pub(crate) struct Shelves {
    /// Libraries from the registry, and the kit's.
    pub open: PathBuf,
    /// What was built of a kata's or a grader's own sources, such as a yardstick: not in sight where a learner's code is compiled.
    pub hidden: PathBuf,
}

impl Shelves {
    /// Where the library of this name stands.
    pub fn of(&self, file: &str) -> &Path {
        let hides = ["libkata_", "libcapstone_", "libgrader_"];
        let is_hidden = hides.iter().any(|start| file.starts_with(start));
        if is_hidden && !file.starts_with("libgrader_kit") {
            &self.hidden
        } else {
            &self.open
        }
    }
}

/// A call as it is to be made.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub arguments: Vec<String>,
    pub environment: BTreeMap<String, String>,
}

impl Recipe {
    /// Reads what `cargo test --no-run -vv -j1` prints: it shows each call in a shell's words.
    ///
    /// # Errors
    /// Where that is not what it printed.
    pub fn read(printed: &str, workspace: &Path, kata: &Kata) -> Result<Self> {
        let calls = printed.lines().filter_map(|line| {
            let call = line.trim_start().strip_prefix("Running `")?;
            call.strip_suffix('`')
        });
        let mut units = Vec::new();
        for call in calls {
            let words = shlex::split(call)
                .ok_or_else(|| Problem::new("a call of rustc's cannot be read"))?;
            if let Some(unit) = Unit::read(words, kata) {
                units.push(unit);
            }
        }
        // Stable: a learner's unit never depends on a grader's.
        units.sort_by_key(|unit| !unit.of_learner);
        let recipe = Self {
            workspace: workspace.to_path_buf(),
            units,
        };
        if recipe.checks().is_none() {
            return Err(Problem::new(format!(
                "cargo did not build the checks of kata {} again after its files had changed",
                kata.number
            )));
        }
        Ok(recipe)
    }

    /// The unit that makes the checks.
    pub fn checks(&self) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.sort == Sort::Checks)
    }

    /// What all units make: these files are never taken from the prepared folder.
    pub fn stems(&self) -> BTreeSet<&str> {
        self.units.iter().map(|unit| unit.stem.as_str()).collect()
    }

    /// Folders with native libraries that the calls name.
    pub fn native_folders(&self) -> BTreeSet<PathBuf> {
        let arguments = self.units.iter().flat_map(|unit| &unit.arguments);
        let folders = arguments.filter_map(|argument| argument.strip_prefix("native="));
        folders.map(PathBuf::from).collect()
    }

    /// The call of this unit in another place.
    pub fn call(&self, unit: &Unit, kitchen: &Kitchen<'_>) -> Call {
        let out = kitchen.out.display().to_string();
        let stems = self.stems();
        let target = self.workspace.join("target");
        let mut arguments = Vec::new();
        let mut recorded = unit.arguments.iter().peekable();
        while let Some(argument) = recorded.next() {
            let next = recorded.peek().map(|next| next.as_str());
            match (argument.as_str(), next) {
                ("-C", Some(next)) if next.starts_with("incremental=") => {
                    recorded.next();
                }
                ("--out-dir", Some(_)) => {
                    recorded.next();
                    arguments.extend(["--out-dir".to_owned(), out.clone()]);
                }
                ("-L", Some(next)) if next.starts_with("dependency=") => {
                    recorded.next();
                    let shelves = [kitchen.out, &kitchen.shelves.open, &kitchen.shelves.hidden];
                    for folder in &shelves[..if unit.of_learner { 2 } else { 3 }] {
                        let folder = format!("dependency={}", folder.display());
                        arguments.extend(["-L".to_owned(), folder]);
                    }
                }
                ("--extern", Some(next)) => {
                    let of = elsewhere(next, &stems, kitchen);
                    recorded.next();
                    arguments.extend(["--extern".to_owned(), of]);
                }
                // Colours are for a terminal.
                (json, _) if json.starts_with("--json=") => {
                    arguments.push(json.replace("diagnostic-rendered-ansi,", ""));
                }
                (source, _) if straight(source) == unit.source => {
                    arguments.push(unit.source.clone());
                }
                (other, _) => arguments.push(other.to_owned()),
            }
        }
        arguments.extend(ONE_CODEGEN_UNIT.map(str::to_owned));
        let mut environment = BTreeMap::new();
        for (name, value) in &unit.environment {
            let value = if name == "CARGO_TARGET_TMPDIR" {
                kitchen.scratch.display().to_string()
            } else if let Some(program) = name.strip_prefix("CARGO_BIN_EXE_") {
                self.program(program)
                    .map_or_else(|| value.clone(), |unit| format!("{out}/{}", unit.stem))
            } else {
                match Path::new(value).strip_prefix(&self.workspace) {
                    Ok(within) if !Path::new(value).starts_with(&target) => {
                        kitchen.tree.join(within).display().to_string()
                    }
                    _ => value.clone(),
                }
            };
            environment.insert(name.clone(), value);
        }
        Call {
            arguments,
            environment,
        }
    }

    /// The unit that makes this program.
    fn program(&self, name: &str) -> Option<&Unit> {
        let name = name.replace('-', "_");
        self.units
            .iter()
            .find(|unit| unit.sort == Sort::Program && unit.crate_name == name)
    }
}

/// `name=path`, with the path in the folder where that library is now.
fn elsewhere(named: &str, stems: &BTreeSet<&str>, kitchen: &Kitchen<'_>) -> String {
    let Some((name, path)) = named.split_once('=') else {
        return named.to_owned();
    };
    let file = Path::new(path).file_name().unwrap_or_default();
    let file = file.to_string_lossy();
    let folder = if stems.contains(stem(&file)) {
        kitchen.out
    } else {
        kitchen.shelves.of(&file)
    };
    format!("{name}={}", folder.join(&*file).display())
}

/// `kata_03-82eb0496754dee80` out of `libkata_03-82eb0496754dee80.rlib`
pub(crate) fn stem(file: &str) -> &str {
    let file = file.strip_prefix("lib").unwrap_or(file);
    file.split('.').next().unwrap_or(file)
}

/// A path without the detours that graders' manifests take.
pub(crate) fn straight(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        if part == ".." && parts.last().is_some_and(|last| *last != "..") {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

impl Unit {
    fn read(words: Vec<String>, kata: &Kata) -> Option<Self> {
        let mut words = words.into_iter().peekable();
        let mut environment = BTreeMap::new();
        while let Some((name, value)) = words.peek().and_then(|word| assignment(word)) {
            environment.insert(name, value);
            words.next();
        }
        let program = words.next()?;
        if Path::new(&program).file_stem()? != "rustc" {
            return None;
        }
        // rustc finds its own libraries.
        environment.remove("LD_LIBRARY_PATH");
        let arguments: Vec<String> = words.collect();
        let after = |flag: &str| {
            let place = arguments.iter().position(|argument| argument == flag)?;
            arguments.get(place + 1).cloned()
        };
        let crate_name = after("--crate-name")?;
        let source = straight(
            arguments
                .iter()
                .find(|argument| argument.ends_with(".rs"))?,
        );
        let sort = match after("--crate-type").as_deref() {
            _ if arguments.iter().any(|argument| argument == "--test") => Sort::Checks,
            Some("bin") => Sort::Program,
            Some("proc-macro") => Sort::ProceduralMacros,
            _ => Sort::Library,
        };
        let extra = arguments
            .iter()
            .find_map(|argument| argument.strip_prefix("extra-filename="))?;
        Some(Self {
            of_learner: source.starts_with(&format!("{}/", kata.place)),
            stem: format!("{crate_name}{extra}"),
            crate_name,
            source,
            sort,
            environment,
            arguments,
        })
    }

    /// The file that it makes, in the folder for that.
    pub fn program_in(&self, out: &Path) -> PathBuf {
        out.join(&self.stem)
    }
}

fn assignment(word: &str) -> Option<(String, String)> {
    let (name, value) = word.split_once('=')?;
    let is_name = !name.is_empty() && !name.starts_with('-') && !name.contains('/');
    is_name.then(|| (name.to_owned(), value.to_owned()))
}
