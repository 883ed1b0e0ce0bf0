//! Manifests, cut down to what a half holds.

use std::collections::BTreeSet;
use std::path::Path;
use syllabus::{FileTree, Problem, Result};
use toml::{Table, Value};

/// The tables of a manifest that name dependencies.
const KINDS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// Says why a manifest of a half has lost its comments.
const HEADING: &str =
    "# Written by `cargo kata pack`: the repository's, cut down to what is here.\n";

/// A manifest as a table.
///
/// # Errors
/// Where it is no TOML.
pub fn parsed(path: &Path, contents: &[u8]) -> Result<Table> {
    let text = crate::halves::text(path, contents)?;
    text.parse().map_err(|error: toml::de::Error| {
        Problem::with_file("use", path, error.message().replace('\n', "; "))
    })
}

/// A manifest as text.
pub fn told(manifest: &Table) -> Result<String> {
    let body = toml::to_string(manifest).map_err(|error| Problem::new(error.to_string()))?;
    Ok(format!("{HEADING}{body}"))
}

/// A workspace's manifest with these members alone. Of its dependencies those stay that the members name, and of its profiles
/// those of packages that are there: cargo warns of others.
///
/// # Errors
/// Where it has no `[workspace]`, or a member's manifest is no TOML.
pub fn workspace(
    path: &Path,
    contents: &[u8],
    members: &BTreeSet<String>,
    exclude: &[&str],
    files: &FileTree,
) -> Result<Table> {
    let mut manifest = parsed(path, contents)?;
    let (mut packages, mut wanted) = (BTreeSet::new(), BTreeSet::new());
    for (name, contents) in files.files() {
        if name != "Cargo.toml" && !name.ends_with("/Cargo.toml") {
            continue;
        }
        let member = parsed(Path::new(name), contents)?;
        let package = member.get("package").and_then(|table| table.get("name"));
        packages.extend(package.and_then(Value::as_str).map(str::to_owned));
        for (name, dependency) in dependencies(&member) {
            if dependency.get("workspace") == Some(&Value::Boolean(true)) {
                wanted.insert(name.to_owned());
            }
        }
    }
    let workspace = manifest.get_mut("workspace").and_then(Value::as_table_mut);
    let workspace =
        workspace.ok_or_else(|| Problem::with_file("use", path, "it has no [workspace]"))?;
    workspace.remove("default-members");
    workspace.remove("exclude");
    workspace.insert("members".to_owned(), array(members.iter()));
    if !exclude.is_empty() {
        workspace.insert("exclude".to_owned(), array(exclude.iter()));
    }
    if let Some(shared) = workspace
        .get_mut("dependencies")
        .and_then(Value::as_table_mut)
    {
        shared.retain(|name, _| wanted.contains(name));
    }
    let profiles = manifest.get_mut("profile").and_then(Value::as_table_mut);
    for (_, profile) in profiles.into_iter().flatten() {
        if let Some(own) = profile.get_mut("package").and_then(Value::as_table_mut) {
            own.retain(|package, _| package == "*" || packages.contains(package));
        }
    }
    Ok(manifest)
}

fn array(texts: impl Iterator<Item = impl ToString>) -> Value {
    let texts = texts.map(|text| Value::String(text.to_string()));
    Value::Array(texts.collect())
}

/// All dependencies that a manifest names, of whatever kind and for whatever system.
pub fn dependencies(manifest: &Table) -> impl Iterator<Item = (&str, &Value)> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let of_targets = targets
        .into_iter()
        .flat_map(|targets| targets.values().filter_map(Value::as_table));
    std::iter::once(manifest)
        .chain(of_targets)
        .flat_map(|table| KINDS.iter().filter_map(|kind| table.get(*kind)?.as_table()))
        .flatten()
        .map(|(name, dependency)| (name.as_str(), dependency))
}

#[cfg(test)]
mod tests {
    use super::{told, workspace};
    use std::path::Path;
    use syllabus::FileTree;

    const MANIFEST: &str = r#"
[workspace]
members = ["katas/*-*", "graders/*-*"]
default-members = ["graders/kit"]
exclude = ["scripts"]
[workspace.dependencies]
proptest = "1"
loom = "0.7"
cc = "1"
[profile.dev]
debug = false
[profile.dev.package.kata-61]
opt-level = 3
[profile.dev.package.grader-61]
opt-level = 3
"#;

    #[test]
    fn what_is_not_there_is_not_named() {
        let mut files = FileTree::default();
        files.insert(
            "katas/61-cache/Cargo.toml",
            "[package]\nname = \"kata-61\"\n[dev-dependencies]\nproptest.workspace = true\n\
             [target.'cfg(unix)'.build-dependencies]\ncc.workspace = true\n",
        );
        let members = ["katas/61-cache".to_owned()].into();
        let path = Path::new("Cargo.toml");
        let manifest = workspace(path, MANIFEST.as_bytes(), &members, &[], &files);
        let text = told(&manifest.expect("a workspace")).expect("it can be told");
        for there in [
            "\"katas/61-cache\"",
            "proptest",
            "cc = ",
            "kata-61",
            "debug = false",
        ] {
            assert!(text.contains(there), "{there} is missing in {text}");
        }
        for gone in ["graders", "loom", "grader-61", "exclude", "default-members"] {
            assert!(!text.contains(gone), "{gone} is in {text}");
        }
    }
}
