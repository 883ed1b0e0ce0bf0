//! The companion as a learner gets it: what is built for `cargo kata` and for sending work, without what authors and hosts
//! have besides.

use crate::halves::{below, file};
use crate::manifest::{parsed, told, workspace};
use std::collections::BTreeSet;
use syllabus::{FileTree, Problem, Result, Root};
use toml::{Table, Value};

/// What a learner starts.
const PROGRAMS: [&str; 2] = ["cargo-kata", "dojo-client"];

/// Starts them from any folder; a member of the katas' workspace.
const LAUNCHER: &str = "launcher";

/// The feature of `cargo-kata` that brings the commands for authors and hosts. Its crates stay out, and so does its source.
const AUTHORING: &str = "authoring";

/// The files of the feature, below `cargo-kata`.
const AUTHORING_SOURCES: [&str; 2] = ["src/authoring.rs", "src/authoring/"];

/// Not needed to build a program.
const PROOFS: [&str; 3] = ["tests/", "examples/", "benches/"];

/// `scripts/`: those programs, and the crates of the tools that they are made of.
///
/// # Errors
/// Where a manifest cannot be read, or names what is not there.
pub fn companion(root: &Root) -> Result<FileTree> {
    let manifest = root.folder().join("scripts/Cargo.toml");
    let whole = file(root, "scripts/Cargo.toml")?;
    let shared = parsed(&manifest, &whole)?;
    let (mut crates, mut members) = (FileTree::default(), BTreeSet::new());
    let mut open: Vec<String> = PROGRAMS.map(str::to_owned).to_vec();
    while let Some(name) = open.pop() {
        if !members.insert(name.clone()) {
            continue;
        }
        let (files, needed) = cut(root, &name, &shared)?;
        below(&mut crates, &name, &files);
        open.extend(needed);
    }
    let cut_down = workspace(&manifest, &whole, &members, &[LAUNCHER], &crates)?;
    crates.insert("Cargo.toml", told(&cut_down)?);
    crates.insert("Cargo.lock", file(root, "scripts/Cargo.lock")?);
    below(&mut crates, LAUNCHER, &without_proofs(root, LAUNCHER)?);
    let mut scripts = FileTree::default();
    below(&mut scripts, "scripts", &crates);
    Ok(scripts)
}

/// A crate of the tools without its tests and without what is for authors, and the crates of the tools that it needs.
fn cut(root: &Root, name: &str, shared: &Table) -> Result<(FileTree, Vec<String>)> {
    let mut files = without_proofs(root, name)?;
    let path = root.folder().join("scripts").join(name).join("Cargo.toml");
    let Some(contents) = files.file("Cargo.toml") else {
        return Err(Problem::with_file("read", &path, "there is no such file"));
    };
    let mut manifest = parsed(&path, contents)?;
    without_tests(&mut manifest);
    without_authoring(&mut manifest);
    let is_of_the_tools = |name: &str| {
        let dependencies = shared.get("workspace")?.get("dependencies")?;
        dependencies
            .get(name)?
            .get("path")?
            .as_str()
            .map(str::to_owned)
    };
    let needed = crate::manifest::dependencies(&manifest);
    let needed = needed
        .filter_map(|(name, _)| is_of_the_tools(name))
        .collect();
    files.insert("Cargo.toml", told(&manifest)?);
    Ok((files, needed))
}

fn without_proofs(root: &Root, name: &str) -> Result<FileTree> {
    let mut files = FileTree::default();
    let folder = root.folder().join("scripts").join(name);
    for (path, contents) in FileTree::read(&folder)?.files() {
        let is_among = |starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
        if !is_among(&PROOFS) && !is_among(&AUTHORING_SOURCES) {
            files.insert(path, contents);
        }
    }
    Ok(files)
}

fn without_tests(manifest: &mut Table) {
    const TESTS: &str = "dev-dependencies";
    manifest.remove(TESTS);
    let targets = manifest.get_mut("target").and_then(Value::as_table_mut);
    for target in targets.into_iter().flat_map(|targets| targets.iter_mut()) {
        if let Some(target) = target.1.as_table_mut() {
            target.remove(TESTS);
        }
    }
}

/// The feature stays known, so that rustc does not warn of it, and brings nothing any more.
fn without_authoring(manifest: &mut Table) {
    let features = manifest.get_mut("features").and_then(Value::as_table_mut);
    let Some(features) = features else { return };
    if let Some(Value::Array(default)) = features.get_mut("default") {
        default.retain(|feature| feature.as_str() != Some(AUTHORING));
    }
    let Some(Value::Array(brings)) =
        features.insert(AUTHORING.to_owned(), Value::Array(Vec::new()))
    else {
        return;
    };
    if let Some(dependencies) = manifest
        .get_mut("dependencies")
        .and_then(Value::as_table_mut)
    {
        let brought = brings
            .iter()
            .filter_map(|it| it.as_str()?.strip_prefix("dep:"));
        for name in brought {
            dependencies.remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{without_authoring, without_tests};
    use toml::Table;

    #[test]
    fn a_manifest_loses_its_tests_and_what_is_for_authors() {
        let whole = r#"
            features = { default = ["authoring"], authoring = ["dep:prover"] }
            dependencies = { clap = "4", prover = { workspace = true, optional = true } }
            dev-dependencies = { vt100 = "1" }
            target."cfg(unix)" = { dependencies = { rustix = "1" }, dev-dependencies = { rustix = "1" } }
        "#;
        let cut = r#"
            features = { default = [], authoring = [] }
            dependencies = { clap = "4" }
            target."cfg(unix)" = { dependencies = { rustix = "1" } }
        "#;
        let mut manifest: Table = whole.parse().expect("TOML");
        without_tests(&mut manifest);
        without_authoring(&mut manifest);
        assert_eq!(manifest, cut.parse().expect("TOML"));
    }
}
