use crate::edits;
use crate::{Exercise, FileTree, Kata, Problem, Result};
use std::fs;
use std::path::Path;

/// The ending of a file that tells a solution as edits of the reference.
const EDITS: &str = ".edit.rs";

/// What a solution must show about a grader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The stub as learners meet it: every check refuses it.
    Stub,
    /// The model answer: every check accepts it.
    Reference,
    /// Right in another way: every check accepts it.
    Other,
    /// A mistake that people make: the checks that it names refuse it.
    Wrong,
}

/// One whole state of a kata's files, and what it must show.
#[derive(Clone, Debug)]
pub struct Solution {
    /// What it must show.
    pub role: Role,
    /// `stub`, `reference`, `other/stack/linked_list`, `wrong/stack/forgets_the_length`.
    pub name: String,
    /// The exercise that it is about; `None` for stub and reference, which are about all.
    pub exercise: Option<String>,
    /// What is different or wrong about it, in the author's words.
    pub remark: String,
    /// The checks that must refuse it.
    pub caught_by: Vec<String>,
    /// Whether every other check of its exercise must accept it: how a grader shows that one kind of check is needed.
    pub by_no_other: bool,
    /// Whether Miri alone can see it, as in a violation of the aliasing rules: no other judge of memory errors is asked.
    pub for_miri_only: bool,
    /// `Cargo.toml` and all sources of the kata, whole.
    pub files: FileTree,
}

/// All solutions of a kata's grader: stub, reference, others, wrong ones.
///
/// # Errors
/// Where a file is missing, cannot be read, or lacks its directives.
pub fn solutions(kata: &Kata) -> Result<Vec<Solution>> {
    let folder = kata.grader.join("solutions");
    let stub = kata.pristine()?;
    if stub.file("Cargo.toml").is_none() {
        let missing = kata.grader.join("stub/Cargo.toml");
        return Err(Problem::with_file(
            "read",
            &missing,
            "the pristine stub is missing",
        ));
    }
    let reference = kata.reference()?;
    let whole = |role, name: &str, files| Solution {
        role,
        name: name.to_owned(),
        exercise: None,
        remark: String::new(),
        caught_by: Vec::new(),
        by_no_other: false,
        for_miri_only: false,
        files,
    };
    let mut all = vec![
        whole(Role::Stub, "stub", stub),
        whole(Role::Reference, "reference", reference.clone()),
    ];
    for (role, kind) in [(Role::Other, "other"), (Role::Wrong, "wrong")] {
        no_stray_folders(kata, &folder.join(kind))?;
        for exercise in &kata.exercises {
            for entry in sorted_entries(&folder.join(kind).join(&exercise.name))? {
                all.push(partial(role, kind, exercise, &reference, &folder, &entry)?);
            }
        }
    }
    Ok(all)
}

/// A solution that changes one exercise: edits of its file (`NAME.edit.rs`), a file that replaces it (`NAME.rs`), or a folder
/// of files that go over the reference.
fn partial(
    role: Role,
    kind: &str,
    exercise: &Exercise,
    reference: &FileTree,
    folder: &Path,
    entry: &str,
) -> Result<Solution> {
    let path = folder.join(kind).join(&exercise.name).join(entry);
    let mut written = FileTree::default();
    if path.is_dir() {
        written = FileTree::read(&path)?;
    } else {
        let contents = fs::read(&path).map_err(|error| Problem::with_file("read", &path, error))?;
        written.insert(exercise.file.as_str(), contents);
    }
    if written.is_empty() {
        return Err(Problem::with_file("use", &path, "it holds no file"));
    }
    let Directives {
        remark,
        caught_by,
        by_no_other,
        for_miri_only,
    } = directives(role, &path, &written)?;
    let mut files = reference.clone();
    if entry.ends_with(EDITS) {
        let text = |tree: &FileTree| {
            String::from_utf8_lossy(tree.file(&exercise.file).unwrap_or_default()).into_owned()
        };
        let edited = edits::apply(&text(&written), &text(reference));
        files.insert(
            exercise.file.as_str(),
            edited.map_err(|reason| Problem::with_file("use", &path, reason))?,
        );
    } else {
        files.overlay(&written);
    }
    let stem = entry
        .strip_suffix(EDITS)
        .or(entry.strip_suffix(".rs"))
        .unwrap_or(entry);
    Ok(Solution {
        role,
        name: format!("{kind}/{}/{stem}", exercise.name),
        exercise: Some(exercise.name.clone()),
        remark,
        caught_by,
        by_no_other,
        for_miri_only,
        files,
    })
}

/// What a solution says of itself.
#[derive(Debug, Default)]
struct Directives {
    remark: String,
    caught_by: Vec<String>,
    by_no_other: bool,
    for_miri_only: bool,
}

/// `//@ wrong: …`, `//@ right: …`, `//@ caught by: …`, `//@ caught only by: …` and `//@ seen by: miri`, wherever they stand in
/// the changed files (`#@` in a manifest).
fn directives(role: Role, path: &Path, changes: &FileTree) -> Result<Directives> {
    let wanted = if role == Role::Wrong {
        "wrong"
    } else {
        "right"
    };
    let mut found = Directives::default();
    for (_, contents) in changes.files() {
        let text = String::from_utf8_lossy(contents);
        let lines = text
            .lines()
            .filter_map(|line| line.strip_prefix("//@").or_else(|| line.strip_prefix("#@")));
        for directive in lines {
            if ["instead of", "write"].contains(&directive.trim()) {
                continue;
            }
            match directive.trim().split_once(':') {
                Some((name, words)) if name == wanted => words.trim().clone_into(&mut found.remark),
                Some((by @ ("caught by" | "caught only by"), checks)) if role == Role::Wrong => {
                    found.by_no_other |= by == "caught only by";
                    let checks = checks.split(',').map(|check| check.trim().to_owned());
                    found.caught_by.extend(checks);
                }
                Some(("seen by", judge)) if role == Role::Wrong && judge.trim() == "miri" => {
                    found.for_miri_only = true;
                }
                _ => {
                    let reason = format!("`//@{directive}` is no directive of such a solution");
                    return Err(Problem::with_file("use", path, reason));
                }
            }
        }
    }
    if found.remark.is_empty() {
        return Err(Problem::with_file(
            "use",
            path,
            format!("it lacks its line `//@ {wanted}: …`"),
        ));
    }
    if role == Role::Wrong && found.caught_by.is_empty() {
        return Err(Problem::with_file(
            "use",
            path,
            "it lacks its line `//@ caught by: …`",
        ));
    }
    Ok(found)
}

/// A solution below a folder that is no exercise would never run.
fn no_stray_folders(kata: &Kata, folder: &Path) -> Result<()> {
    for entry in sorted_entries(folder)? {
        if !kata.exercises.iter().any(|exercise| exercise.name == entry) {
            let reason = format!("kata {} has no exercise `{entry}`", kata.number);
            return Err(Problem::with_file("use", &folder.join(entry), reason));
        }
    }
    Ok(())
}

fn sorted_entries(folder: &Path) -> Result<Vec<String>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let failed = |error| Problem::with_file("read", folder, error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry
            .map_err(failed)?
            .file_name()
            .to_string_lossy()
            .into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
