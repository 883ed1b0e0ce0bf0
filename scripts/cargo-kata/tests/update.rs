//! `cargo kata update`: a newer kit under a learner's work, with git and without.

mod fixture;
mod small_kit;

use fixture::{Fixture, Said};
use small_kit::{Clones, SmallKit, commit_all, files, git, place, stub, unpacked};
use std::fs;
use std::path::Path;

const KATA: &str = "katas/01-double";
const DOUBLE: &str = "katas/01-double/src/double.rs";
const HALF: &str = "katas/01-double/src/half.rs";
const MAIN: &str = "capstones/tool/src/main.rs";
const LESSON: &str = "katas/01-double/README.md";

/// Changes the docs of `double`, the body's line of `half`, a lesson, a tool and a grader; adds a kata and an exercise.
fn newer() -> SmallKit {
    let mut kit = SmallKit::new();
    kit.replace_in_stub(KATA, "src/double.rs", "About double", "All about double");
    kit.replace_in_stub(KATA, "src/half.rs", "todo!()", "todo!(\"half of n\")");
    kit.replace_in_stub(
        "capstones/tool",
        "src/main.rs",
        "About main",
        "All about main",
    );
    kit.replace_in_stub("capstones/tool", "Cargo.toml", "small", "smaller");
    kit.set(LESSON, "# The lesson\n\nRead it twice.\n");
    kit.set("scripts/tool.rs", "// a better tool\n");
    kit.set("graders/01-double/tests/grade/half.rs", "// more checks\n");
    kit.kata("katas/02-new", &["first"]);
    kit.stub("katas/02-new", "src/first.rs", &stub("first"));
    kit
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The learner's repository, and beside it the newer kit.
fn repository(name: &str, newer: &SmallKit) -> (Fixture, String) {
    let all = place(name);
    newer.write_to(&all.join("newer"));
    let from = all.join("newer").to_str().expect("UTF-8").to_owned();
    (unpacked(all.join("learner"), &SmallKit::new()), from)
}

fn ends_with(seen: &Said, status: i32) {
    assert_eq!(seen.status, Some(status), "{}{}", seen.stdout, seen.stderr);
}

fn tells(seen: &Said, told: &[&str]) {
    for told in told {
        assert!(seen.stdout.contains(told), "{told}: {}", seen.stdout);
    }
}

fn is_refused(seen: &Said, told: &str) {
    ends_with(seen, 2);
    assert_eq!(seen.stderr.lines().count(), 1, "{}", seen.stderr);
    assert!(seen.stderr.contains(told), "{}", seen.stderr);
}

/// All but what the kit remembers.
fn all(fixture: &Fixture) -> std::collections::BTreeMap<String, String> {
    files(&fixture.folder, &[".katakit"])
}

fn kept(fixture: &Fixture) -> Vec<(String, String)> {
    let kept = files(&fixture.folder.join(".katakit/kept"), &[]);
    let without_date = |path: &str| path.split_once('/').map(|(_, path)| path.to_owned());
    kept.into_iter()
        .filter_map(|(path, text)| Some((without_date(&path)?, text)))
        .collect()
}

#[test]
fn what_nobody_touched_is_the_newer_kit() {
    let newer = newer();
    let (fixture, from) = repository("update-untouched", &newer);
    let seen = fixture.kata(&["update", "--from", &from]);
    ends_with(&seen, 0);
    tells(
        &seen,
        &[
            "new katas: 02-new",
            "lessons changed: 01-double",
            DOUBLE,
            "Your progress stays.",
        ],
    );
    assert_eq!(all(&fixture), newer.0);
    assert!(!fixture.folder.join(".katakit/newer").exists());
    let again = fixture.kata(&["update", "--from", &from]);
    ends_with(&again, 0);
    tells(&again, &["nothing to update"]);
}

#[test]
fn edits_on_both_sides_are_merged_and_what_meets_stays() {
    let (fixture, from) = repository("update-edited", &newer());
    fixture.write(DOUBLE, &stub("double").replace("todo!()", "n * 2"));
    fixture.write(HALF, &stub("half").replace("todo!()", "n / 2"));
    fixture.write("katas/01-double/src/mine.rs", "my own\n");
    let manifest = "capstones/tool/Cargo.toml";
    fixture.write(
        manifest,
        "[package]\nname = \"small\"\n\n[dependencies]\nregex = \"1\"\n",
    );
    let before = all(&fixture);
    let dry = fixture.kata(&["update", "--from", &from, "--dry-run"]);
    ends_with(&dry, 1);
    tells(
        &dry,
        &[
            "would change",
            HALF,
            "your line 8 and the newer stub's line 8",
        ],
    );
    assert_eq!(all(&fixture), before);
    assert!(!fixture.folder.join(".katakit/kept").exists());
    let seen = fixture.kata(&["update", "--from", &from]);
    ends_with(&seen, 1);
    let beside = format!(".katakit/conflicts/{HALF}");
    let told = [
        "your line 8 and the newer stub's line 8",
        &beside,
        "cargo kata check 01",
        "merged",
    ];
    tells(&seen, &told);
    let after = all(&fixture);
    let merged = stub("double")
        .replace("todo!()", "n * 2")
        .replace("About", "All about");
    assert_eq!(after[DOUBLE], merged);
    assert_eq!(after[HALF], before[HALF]);
    assert_eq!(after["katas/01-double/src/mine.rs"], "my own\n");
    assert_eq!(
        after[manifest],
        "[package]\nname = \"smaller\"\n\n[dependencies]\nregex = \"1\"\n"
    );
    assert_eq!(after[MAIN], stub("main").replace("About", "All about"));
    assert!(read(&fixture.folder, &beside).contains("half of n"));
    assert!(after["graders/01-double/stub/src/half.rs"].contains("half of n"));
    let kept = kept(&fixture);
    assert!(
        kept.contains(&(DOUBLE.to_owned(), before[DOUBLE].clone())),
        "{kept:?}"
    );
    // The next one begins where this one ended.
    let again = fixture.kata(&["update", "--from", &from]);
    tells(&again, &["nothing to update"]);
    assert_eq!(all(&fixture), after);
}

#[test]
fn only_what_was_judged_is_worth_checking_again() {
    let (fixture, from) = repository("update-again", &newer());
    let progress = "version = 1\n[exercise.01.half]\nstate = \"passed\"\npoints = 1\n\n# end\n";
    fixture.write(".katakit/progress.toml", progress);
    let seen = fixture.kata(&["update", "--from", &from]);
    tells(&seen, &["their stub or grader changed: 01/half\n"]);
    assert_eq!(read(&fixture.folder, ".katakit/progress.toml"), progress);
}

#[test]
fn files_that_come_and_go() {
    let mut older = SmallKit::new();
    for name in ["old_untouched", "old_edited"] {
        older.stub(KATA, &format!("src/{name}.rs"), &stub(name));
    }
    older.set("graders/01-double/ui/half/gone.fail.rs", "// gone\n");
    older.set("scripts/gone.rs", "// gone\n");
    let mut newer = newer();
    newer.stub(KATA, "src/added.rs", "// the kit's\n");
    newer.stub(KATA, "src/taken.rs", "// the kit's\n");
    let all_of = place("update-files");
    older.write_to(&all_of.join("older"));
    newer.write_to(&all_of.join("newer"));
    let fixture = unpacked(all_of.join("learner"), &SmallKit::new());
    let folder = |name: &str| all_of.join(name).to_str().expect("UTF-8").to_owned();
    // Which files are the kit's is known from the first update on.
    ends_with(&fixture.kata(&["update", "--from", &folder("older")]), 0);
    assert_eq!(all(&fixture), older.0);
    fixture.write("katas/01-double/src/old_edited.rs", "mine\n");
    fixture.write("katas/01-double/src/taken.rs", "mine too\n");
    fixture.write("graders/notes.md", "my notes\n");
    let seen = fixture.kata(&["update", "--from", &folder("newer")]);
    ends_with(&seen, 1);
    tells(
        &seen,
        &[
            "no longer in the kit; they are yours",
            "old_edited.rs",
            "conflict:",
            "taken.rs",
        ],
    );
    let mut expected = newer.0.clone();
    for (path, text) in [
        ("katas/01-double/src/old_edited.rs", "mine\n"),
        ("katas/01-double/src/taken.rs", "mine too\n"),
        ("graders/notes.md", "my notes\n"),
    ] {
        expected.insert(path.to_owned(), text.to_owned());
    }
    assert_eq!(all(&fixture), expected);
    assert!(!fixture.folder.join("graders/01-double/ui").exists());
}

#[test]
fn what_is_no_newer_kit_is_refused_before_anything_is_touched() {
    let mut renumbered = newer();
    for (path, text) in newer().0 {
        if path.contains("01-double") {
            renumbered.0.remove(&path);
            renumbered.set(&path.replace("01-double", "01-triple"), &text);
        }
    }
    let (fixture, from) = repository("update-refused", &renumbered);
    fixture.write(DOUBLE, "my double\n");
    let before = all(&fixture);
    let seen = fixture.kata(&["update", "--from", &from]);
    is_refused(
        &seen,
        "kata 01 is `01-double` here and `01-triple` in the newer kit",
    );
    let seen = fixture.kata(&["update", "--from", "katas"]);
    is_refused(&seen, "it is no katakit repository");
    let seen = fixture.kata(&["update", "--from", "."]);
    is_refused(&seen, "it is this repository itself");
    let seen = fixture.kata(&["update", "--from", "nowhere"]);
    is_refused(&seen, "cannot read nowhere");
    is_refused(&fixture.kata(&["update"]), "this folder is no clone");
    let mut half = newer();
    half.0.retain(|path, _| !path.starts_with("graders/02-new"));
    half.write_to(Path::new(&from));
    let seen = fixture.kata(&["update", "--from", &from]);
    is_refused(&seen, "graders/02-new/stub is missing");
    assert_eq!(all(&fixture), before);
    assert!(!fixture.folder.join(".katakit/update.toml").exists());
}

#[test]
fn a_kata_of_ones_own_stays_whole() {
    let (fixture, from) = repository("update-own", &newer());
    let mut own = SmallKit(std::collections::BTreeMap::new());
    own.kata("katas/90-mine", &["first"]);
    own.stub("katas/90-mine", "src/first.rs", "mine\n");
    for (path, text) in &own.0 {
        fixture.write(path, text);
    }
    let seen = fixture.kata(&["update", "--from", &from]);
    ends_with(&seen, 0);
    tells(&seen, &["katas that only you have; they stay: 90-mine"]);
    let after = all(&fixture);
    assert!(
        own.0
            .iter()
            .all(|(path, text)| after.get(path) == Some(text))
    );
}

#[test]
fn a_clone_follows_and_git_shows_the_learners_edits_alone() {
    let clones = Clones::new(&place("update-git"), &SmallKit::new());
    let learner = &clones.learner;
    let seen = learner.kata(&["update"]);
    ends_with(&seen, 0);
    tells(&seen, &["nothing to update: origin/main at "]);
    learner.write(DOUBLE, &stub("double").replace("todo!()", "n * 2"));
    learner.write(LESSON, "# The lesson\n\nRead it.\n\nMy notes.\n");
    learner.write("notes.md", "mine\n");
    let mut newer = newer();
    newer.0.remove("README.md");
    clones.push(&newer);
    let dry = learner.kata(&["update", "--dry-run"]);
    tells(&dry, &["would change", LESSON]);
    assert!(read(&learner.folder, LESSON).contains("My notes"));
    let seen = learner.kata(&["update"]);
    ends_with(&seen, 0);
    tells(
        &seen,
        &["Git follows: main", "may hold changes of yours", LESSON],
    );
    assert!(!seen.stdout.contains("scripts/tool.rs"), "{}", seen.stdout);
    let kept = kept(learner);
    let names: Vec<&str> = kept.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        names,
        [LESSON, DOUBLE],
        "what git knows as the kit's need not be kept"
    );
    assert!(!learner.folder.join("README.md").exists());
    let head = |folder: &Path| git(folder, &["rev-parse", "HEAD"]);
    assert_eq!(head(&learner.folder), head(&clones.author));
    let status = git(&learner.folder, &["status", "--porcelain"]);
    assert_eq!(status, format!("M {DOUBLE}\n?? notes.md"));
    tells(&learner.kata(&["update"]), &["nothing to update"]);
}

#[test]
fn a_clone_with_commits_of_its_own_is_left_to_its_owner() {
    let clones = Clones::new(&place("update-commits"), &SmallKit::new());
    let learner = &clones.learner;
    learner.write(DOUBLE, &stub("double").replace("todo!()", "n * 2"));
    commit_all(&learner.folder, "my double");
    let head = git(&learner.folder, &["rev-parse", "HEAD"]);
    clones.push(&newer());
    let seen = learner.kata(&["update"]);
    ends_with(&seen, 0);
    tells(
        &seen,
        &["Git was left alone, because you have commits of your own"],
    );
    assert_eq!(git(&learner.folder, &["rev-parse", "HEAD"]), head);
    let merged = stub("double")
        .replace("todo!()", "n * 2")
        .replace("About", "All about");
    assert_eq!(read(&learner.folder, DOUBLE), merged);
    let kept_once = kept(learner);
    tells(&learner.kata(&["update"]), &["nothing to update"]);
    // What the first brought is known as the kit's, although git's history does not hold it.
    let mut newest = newer();
    newest.set("scripts/tool.rs", "// the best tool\n");
    clones.push(&newest);
    ends_with(&learner.kata(&["update"]), 0);
    assert_eq!(
        read(&learner.folder, "scripts/tool.rs"),
        "// the best tool\n"
    );
    assert_eq!(kept(learner), kept_once);
}

#[test]
fn staged_work_is_not_unstaged_and_an_unreachable_host_is_one_line() {
    let clones = Clones::new(&place("update-staged"), &SmallKit::new());
    let learner = &clones.learner;
    learner.write("notes.md", "staged\n");
    git(&learner.folder, &["add", "notes.md"]);
    clones.push(&newer());
    let seen = learner.kata(&["update"]);
    ends_with(&seen, 0);
    tells(
        &seen,
        &["Git was left alone, because you have staged changes"],
    );
    let staged = git(&learner.folder, &["diff", "--cached", "--name-only"]);
    assert_eq!(staged, "notes.md");
    git(&learner.folder, &["reset", "--quiet"]);
    ends_with(&learner.kata(&["update"]), 0);
    let status = git(&learner.folder, &["status", "--porcelain"]);
    assert_eq!(status, "?? notes.md");
    let gone = clones.author.with_file_name("kit.git");
    fs::rename(&gone, gone.with_extension("away")).expect("moved");
    is_refused(
        &learner.kata(&["update"]),
        "the newer kit cannot be fetched from `origin`",
    );
}

#[cfg(unix)]
#[test]
fn links_and_programs_stay_what_they_are() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (fixture, from) = repository("update-links", &newer());
    let from = Path::new(&from);
    symlink("01-double", from.join("graders/link")).expect("linked");
    symlink("tool.rs", from.join("scripts/becomes_a_link")).expect("linked");
    fixture.write("scripts/becomes_a_link", "a file so far\n");
    let program = from.join("scripts/tool.rs");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("set");
    ends_with(
        &fixture.kata(&["update", "--from", from.to_str().expect("UTF-8")]),
        0,
    );
    let link = |path: &str| fs::read_link(fixture.folder.join(path)).expect("a link");
    assert_eq!(link("graders/link"), Path::new("01-double"));
    assert_eq!(link("scripts/becomes_a_link"), Path::new("tool.rs"));
    let tool = fs::metadata(fixture.folder.join("scripts/tool.rs")).expect("there");
    assert_eq!(tool.permissions().mode() & 0o111, 0o111);
    let file = (
        "scripts/becomes_a_link".to_owned(),
        "a file so far\n".to_owned(),
    );
    assert!(kept(&fixture).contains(&file));
}

#[test]
fn an_interrupted_update_asks_for_its_folder_and_another_one_at_work_is_waited_for() {
    let (fixture, from) = repository("update-interrupted", &newer());
    fixture.write(".katakit/update.toml", "folder = \"/nowhere/at/all\"\n");
    is_refused(
        &fixture.kata(&["update"]),
        "cargo kata update --from FOLDER",
    );
    let list = fixture.kata(&["list"]);
    ends_with(&list, 0);
    assert!(
        list.stderr.contains("an update of the kit was interrupted"),
        "{}",
        list.stderr
    );
    let lock = fs::File::options()
        .write(true)
        .open(fixture.folder.join(".katakit/update.lock"));
    let lock = lock.expect("the update has made it");
    lock.lock().expect("nobody holds it");
    is_refused(
        &fixture.kata(&["update", "--from", &from]),
        "another `cargo kata update` is at work",
    );
    lock.unlock().expect("it was held");
    let seen = fixture.kata(&["update", "--from", &from]);
    tells(&seen, &["The update that was interrupted is finished"]);
    assert_eq!(all(&fixture), newer().0);
}
