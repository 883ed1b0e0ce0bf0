//! The learner's half.

use crate::halves::{Half, below, c_sources, copy_if_there, file, pristine_kata};
use crate::{companion, manifest};
use std::collections::BTreeSet;
use std::path::{Component, Path};
use syllabus::{FileTree, HintPolicy, Kata, Pack, PackKind, Problem, Result, Root};
use toml::{Table, Value};

/// What everybody in the room gets: a workspace with these katas' stubs, lessons and hints, and the companion.
///
/// # Errors
/// Where something cannot be read; where a stub cannot be built without its grader; where this is not the repository itself.
pub fn learner_half(root: &Root, katas: &[Kata], hints: HintPolicy) -> Result<Half> {
    if !root.folder().join("scripts/cargo-kata").is_dir() {
        return Err(Problem::new(
            "the companion is not here (there is no scripts/cargo-kata), and a learner's pack holds it; run this in the repository",
        ));
    }
    let mut files = FileTree::default();
    for kata in katas {
        let manifest = kata.stub.join("Cargo.toml");
        let pristine = pristine_kata(kata)?;
        stands_alone(root, kata, &manifest, pristine.file("Cargo.toml"))?;
        below(&mut files, &kata.place, &pristine);
        let described = with_hints(kata, pristine.file("kata.toml").unwrap_or_default(), hints)?;
        files.insert(format!("{}/kata.toml", kata.place), described);
        below(
            &mut files,
            &format!("stubs/{}", kata.name),
            &kata.pristine()?,
        );
    }
    files.overlay(&c_sources(root, katas)?);
    let mut members: BTreeSet<String> = katas.iter().map(|kata| kata.place.clone()).collect();
    // The stubs are no members, and name nothing that the katas do not.
    let of_members = files.clone();
    members.insert("scripts/launcher".to_owned());
    let whole = file(root, "Cargo.toml")?;
    let cut = manifest::workspace(
        &root.folder().join("Cargo.toml"),
        &whole,
        &members,
        &["scripts"],
        &of_members,
    )?;
    files.insert("Cargo.toml", manifest::told(&cut)?);
    files.overlay(&companion::companion(root)?);
    copy_if_there(
        root,
        &mut files,
        &[
            "Cargo.lock",
            "rust-toolchain.toml",
            ".cargo/config.toml",
            ".gitignore",
            "LICENSE-APACHE",
            "LICENSE-MIT",
        ],
    )?;
    files.insert("README.md", readme(katas));
    Ok(Half {
        pack: Pack::new(PackKind::Learner, hints),
        files,
        locked: vec![String::new(), "scripts".to_owned()],
    })
}

/// A stub that is built with something below `graders/` cannot leave the host.
fn stands_alone(root: &Root, kata: &Kata, path: &Path, contents: Option<&[u8]>) -> Result<()> {
    let stub = manifest::parsed(path, contents.unwrap_or_default())?;
    let whole = manifest::parsed(
        &root.folder().join("Cargo.toml"),
        &file(root, "Cargo.toml")?,
    )?;
    let shared = |name: &str| {
        let dependencies = whole.get("workspace")?.get("dependencies")?;
        dependencies.get(name)?.get("path")?.as_str()
    };
    for (name, dependency) in manifest::dependencies(&stub) {
        let own = dependency.get("path").and_then(Value::as_str);
        let leads_to = match own {
            Some(path) => Path::new(&kata.place).join(path),
            None if dependency.get("workspace").is_some() => match shared(name) {
                Some(path) => Path::new(path).to_path_buf(),
                None => continue,
            },
            None => continue,
        };
        if !straight(&leads_to).starts_with(&format!("{}/", kata.place)) {
            return Err(Problem::new(format!(
                "kata {} cannot go into a learner's pack: its stub is built with `{name}` in {}, which stays with the host; \
                 leave it out with --katas",
                kata.number,
                straight(&leads_to)
            )));
        }
    }
    Ok(())
}

/// The path without its detours, with `/` on every system.
fn straight(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            Component::CurDir => {}
            part => parts.push(part.as_os_str().to_string_lossy().into_owned()),
        }
    }
    parts.join("/")
}

/// The kata's description with as many hints as the host allows.
fn with_hints(kata: &Kata, contents: &[u8], hints: HintPolicy) -> Result<Vec<u8>> {
    if hints == HintPolicy::All {
        return Ok(contents.to_vec());
    }
    let mut described: Table = manifest::parsed(&kata.folder.join("kata.toml"), contents)?;
    let exercises = described.get_mut("exercise").and_then(Value::as_array_mut);
    for exercise in exercises.into_iter().flatten() {
        if let Some(all) = exercise.get_mut("hints").and_then(Value::as_array_mut) {
            all.truncate(hints.most());
        }
    }
    let text = toml::to_string(&described).map_err(|error| Problem::new(error.to_string()))?;
    Ok(text.into_bytes())
}

/// What a learner reads first.
fn readme(katas: &[Kata]) -> String {
    let list: String = katas
        .iter()
        .map(|kata| {
            format!(
                "- {}: [{}]({}/README.md)\n",
                kata.number, kata.title, kata.place
            )
        })
        .collect();
    let first = katas.first();
    let number = first.map_or("00", |kata| &kata.number);
    let exercise = first.and_then(|kata| kata.exercises.first());
    let exercise = exercise.map_or("greeting", |exercise| &exercise.name);
    README
        .replace("{katas}", &list)
        .replace("{number}", number)
        .replace("{exercise}", exercise)
}

const README: &str = "# The workshop

You make stubs full of `todo!()` right; the checks that judge them are with the host. You need
[rustup](https://rustup.rs), which fetches the right toolchain by itself. Before the day, `cargo kata offline` fetches and builds
everything, so that the room's Wi-Fi does not matter.

```sh
cargo kata join ADDRESS         # once: the host shows the address
cargo kata explain {number}           # the lesson
cargo kata submit {number}            # sends your work to be judged, and shows the verdict
```

Meanwhile, on your own machine:

| command | what it does |
| --- | --- |
| `cargo kata` | opens the next exercise: whether it builds, and whether the examples in its contract hold, each time you save |
| `cargo kata list` | all exercises, and how they stand |
| `cargo kata open {number}` | opens the next open exercise in your editor |
| `cargo kata hint {number}/{exercise}` | the next hint, as far as the host allows |
| `cargo kata check {number}` | what rustc says, and the examples, once |
| `cargo kata reset {number}/{exercise}` | the stub as it came; a copy of yours is kept |
| `cargo kata doctor` | what this machine lacks, and how to get it |

The katas, each with its lesson:

{katas}
The lessons speak of `cargo test -p grader-NN`: those checks are the ones that `cargo kata submit` asks for here. Nothing is sent
anywhere but by `join` and `submit`, and `submit` sends the exercises' own files only.
";
