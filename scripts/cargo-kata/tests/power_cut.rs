//! The power goes at any moment: `check`, `reset` and `update` are killed with everything that they started, at delays that sweep
//! over all the time that they take. Whenever that happens, every line of the learner's stands in its place or in a kept copy,
//! their files are the old or the new ones whole, what is remembered of them is all there, and another run finishes.
//!
//! A sweep counts its kills that came before anything had changed, in the middle, and after the end, and fails where none came in
//! the middle: it cannot pass by missing.

#![cfg(unix)]

mod fixture;
mod kills;
mod small_kit;

use fixture::{Fixture, with_body};
use kills::{Count, Delay, Met, Sweep, durations, run_and_kill};
use learner::{Entry, Progress};
use small_kit::{Clones, SmallKit, files, stub};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use syllabus::Root;
use tempfile::TempDir;

const DOUBLE: &str = "katas/01-double/src/double.rs";
const HALF: &str = "katas/01-double/src/half.rs";
const LESSON: &str = "katas/01-double/README.md";
const MANIFEST: &str = "katas/01-double/Cargo.toml";

type Files = BTreeMap<String, String>;

/// One sweep at a time: two of them would take each other's time, and miss.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where nothing waits for a disk, if there is such a place: a kill is no power cut to the disk, only to the order of what is
/// written, and that is the same everywhere.
fn quick_place() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = tempfile::Builder::new()
        .prefix("power-cut-")
        .tempdir_in(memory);
    folder
        .or_else(|_| tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")))
        .expect("a folder")
}

/// A file of a length that no disk takes in one go: half of it written is a chance that a kill does not miss.
fn long(head: &str, body: &str, line: &str) -> String {
    let lines: String = (0..12_000)
        .map(|n| format!("// {line} {n} of a long file\n"))
        .collect();
    format!("{head}{body}{lines}")
}

/// Many exercises that were judged long ago.
fn long_progress() -> String {
    let mut text = "version = 1\nlast = \"01/double\"\n".to_owned();
    for kata in 40..80 {
        for exercise in 0..10 {
            text += &format!(
                "[exercise.{kata}.exercise_{exercise}]\nstate = \"passed\"\npoints = {exercise}\nfiles = \"0123456789abcdef\"\n\
                 attempts = 3\nhints = 1\nchecked = \"2026-01-02T03:04:05Z\"\nfirst_passed = \"2026-01-02T03:04:05Z\"\n"
            );
        }
    }
    text + "\n# end\n"
}

fn entries(progress: &Progress) -> Vec<Entry> {
    let all = (40..80).flat_map(|kata| (0..10).map(move |exercise| (kata, exercise)));
    all.map(|(kata, exercise)| {
        let entry = progress.entry(&kata.to_string(), &format!("exercise_{exercise}"));
        entry.cloned().unwrap_or_default()
    })
    .collect()
}

/// What is remembered, unless the file is damaged.
fn remembered(fixture: &Fixture) -> Result<Progress, String> {
    let root = Root::at(&fixture.folder).ok_or("the repository is gone")?;
    let progress = Progress::read(&root).map_err(|problem| problem.to_string())?;
    match &progress.set_aside {
        None => Ok(progress),
        Some(_) => Err("progress.toml is damaged".to_owned()),
    }
}

/// Each line of the learner's that stands neither in its file nor in a kept copy; and each file that is neither old nor new.
fn lost(fixture: &Fixture, old: &Files, new: &Files) -> Vec<String> {
    let kept = files(&fixture.folder.join(".katakit/kept"), &[]);
    let mut lost = Vec::new();
    for (path, before) in old {
        let now = fs::read_to_string(fixture.folder.join(path)).unwrap_or_default();
        if now != *before && new.get(path) != Some(&now) {
            lost.push(format!(
                "{path} is neither the old nor the new file: {} bytes",
                now.len()
            ));
        }
        let of_path = |(at, _): &(&String, &String)| at.ends_with(path.as_str());
        let copies = kept.iter().filter(of_path).map(|(_, text)| text);
        let there: BTreeSet<&str> = copies.chain([&now]).flat_map(|text| text.lines()).collect();
        let missing: Vec<&str> = before
            .lines()
            .filter(|line| !there.contains(line))
            .collect();
        if let Some(first) = missing.first() {
            lost.push(format!(
                "{} lines of {path} are lost, such as `{first}`",
                missing.len()
            ));
        }
    }
    lost
}

/// What somebody must be able to read who has to mend it.
fn nothing_is(lost: &[String], command: &str, delay: Delay, met: Met) {
    assert!(
        lost.is_empty(),
        "{command}, killed after {delay:?} ({met:?}): {}",
        lost.join("; ")
    );
}

#[test]
fn a_reset_may_end_at_any_moment() {
    let (_alone, all) = (alone(), quick_place());
    let fixture = Fixture {
        folder: all.path().join("learner"),
    };
    let kit = SmallKit::new();
    kit.write_to(&fixture.folder);
    let mine = |name: &str| long(&stub(name), "", &format!("my {name}"));
    let old = Files::from([
        (DOUBLE.to_owned(), mine("double")),
        (HALF.to_owned(), mine("half")),
        (
            MANIFEST.to_owned(),
            kit.0[MANIFEST].clone() + "regex = \"1\"\n",
        ),
    ]);
    let new: Files = old
        .keys()
        .map(|path| (path.clone(), kit.0[path].clone()))
        .collect();
    let progress = long_progress();
    let lay_out = || {
        let _ = fs::remove_dir_all(fixture.folder.join(".katakit"));
        fixture.write(".katakit/progress.toml", &progress);
        for (path, text) in &old {
            fixture.write(path, text);
        }
    };
    lay_out();
    let before = entries(&remembered(&fixture).expect("it is whole"));
    let arguments = ["reset", "01"];
    let kept = fixture.folder.join(".katakit/kept");
    let mut sweep = Sweep::new(durations(&fixture, &arguments, &kept, lay_out), 40, 120);
    let mut count = Count::default();
    while let Some(delay) = sweep.delay() {
        lay_out();
        let was_at_work = run_and_kill(&fixture, &arguments, &kept, delay);
        let begun = kept.exists();
        let met = match (was_at_work, begun) {
            (false, _) => Met::After,
            (true, true) => Met::Middle,
            (true, false) => Met::Before,
        };
        count.add(met);
        sweep.learn(delay, met);
        nothing_is(&lost(&fixture, &old, &new), "reset", delay, met);
        let now = remembered(&fixture).map(|progress| entries(&progress));
        assert_eq!(now.as_ref(), Ok(&before), "reset, killed after {delay:?}");
        let again = fixture.kata(&arguments);
        assert_eq!(again.status, Some(0), "after {delay:?}: {}", again.stderr);
        for (path, text) in &new {
            let now = fs::read_to_string(fixture.folder.join(path)).expect("there");
            assert!(
                now == *text,
                "{path} was not reset by another run, after {delay:?}"
            );
        }
        nothing_is(&lost(&fixture, &old, &new), "reset again", delay, met);
    }
    count.says_something("reset", 5);
}

/// An older kit with a learner's work on it, and a newer one: one file that both have changed, one in conflict, a manifest, a
/// lesson with notes, files that come and go.
struct Story {
    older: SmallKit,
    newer: SmallKit,
    edits: Files,
}

impl Story {
    fn new() -> Self {
        let mut older = SmallKit::new();
        let shared = long("", &stub("double"), "the kit's");
        older.stub("katas/01-double", "src/double.rs", &shared);
        older.stub("katas/01-double", "src/gone.rs", "// gone\n");
        older.set("scripts/gone.rs", "// gone\n");
        let mut newer = older.clone();
        let kata = "katas/01-double";
        newer.replace_in_stub(kata, "src/double.rs", "About double", "All about double");
        newer.replace_in_stub(kata, "src/half.rs", "todo!()", "todo!(\"half\")");
        newer.replace_in_stub(kata, "src/half.rs", "Reads", "Reads all of");
        newer.replace_in_stub(kata, "Cargo.toml", "small", "smaller");
        newer.replace_in_stub("capstones/tool", "src/main.rs", "About", "All about");
        newer.set(LESSON, "# The lesson\n\nRead it twice.\n");
        newer.set("Cargo.toml", "[workspace]\nresolver = \"3\"\n");
        newer.set("scripts/tool.rs", "// a better tool\n");
        for path in ["src/gone.rs", "Cargo.toml"] {
            assert!(newer.0.contains_key(&format!("{kata}/{path}")));
        }
        for path in [
            "katas/01-double/src/gone.rs",
            "graders/01-double/stub/src/gone.rs",
            "scripts/gone.rs",
        ] {
            newer.0.remove(path);
        }
        newer.kata("katas/02-new", &["first"]);
        newer.stub("katas/02-new", "src/first.rs", &stub("first"));
        let edits = Files::from([
            (
                DOUBLE.to_owned(),
                shared.replace("todo!()", "n * 2 // mine"),
            ),
            (
                HALF.to_owned(),
                stub("half").replace("todo!()", "n / 2 // mine"),
            ),
            (
                MANIFEST.to_owned(),
                older.0[MANIFEST].clone() + "regex = \"1\"\n",
            ),
            (
                LESSON.to_owned(),
                "# The lesson\n\nRead it.\n\nMy notes.\n".to_owned(),
            ),
            (
                "katas/01-double/src/mine.rs".to_owned(),
                "// all mine\n".to_owned(),
            ),
        ]);
        Self {
            older,
            newer,
            edits,
        }
    }

    /// What stands there when everything has gone well.
    fn end(&self) -> Files {
        let mut end = self.newer.0.clone();
        let merged = self.edits[DOUBLE].replace("About", "All about");
        end.insert(DOUBLE.to_owned(), merged);
        end.insert(
            MANIFEST.to_owned(),
            self.edits[MANIFEST].replace("small", "smaller"),
        );
        for same in [HALF, "katas/01-double/src/mine.rs"] {
            end.insert(same.to_owned(), self.edits[same].clone());
        }
        end
    }

    fn lay_out(&self, fixture: &Fixture, progress: &str) {
        self.older.write_to(&fixture.folder);
        for (path, text) in &self.edits {
            fixture.write(path, text);
        }
        fixture.write(".katakit/progress.toml", progress);
    }

    /// Kills updates at delays that sweep over the whole time, and looks what is left each time.
    fn sweep(
        &self,
        fixture: &Fixture,
        arguments: &[&str],
        (coarse, fine): (u32, u32),
        lay_out: impl Fn(),
    ) -> Count {
        let end = self.end();
        lay_out();
        let start_state = files(&fixture.folder, &[".katakit"]);
        let before = entries(&remembered(fixture).expect("it is whole"));
        let marker = fixture.folder.join(".katakit/update.toml");
        let times = durations(fixture, arguments, &marker, &lay_out);
        let mut sweep = Sweep::new(times, coarse, fine);
        let mut count = Count::default();
        while let Some(delay) = sweep.delay() {
            lay_out();
            let was_at_work = run_and_kill(fixture, arguments, &marker, delay);
            let begun = marker.exists();
            let now = files(&fixture.folder, &[".katakit"]);
            let met = match (was_at_work, begun) {
                (false, _) => Met::After,
                (true, true) => Met::Middle,
                (true, false) if now == start_state => Met::Before,
                // Only the marker was gone already.
                (true, false) => Met::After,
            };
            count.add(met);
            sweep.learn(delay, met);
            nothing_is(&lost(fixture, &self.edits, &end), "update", delay, met);
            let entries_now = remembered(fixture).map(|progress| entries(&progress));
            assert_eq!(
                entries_now.as_ref(),
                Ok(&before),
                "update, killed after {delay:?}"
            );
            if met == Met::Middle {
                let remark = fixture.kata(&["reset", "--list"]).stderr;
                assert!(
                    remark.contains("an update of the kit was interrupted"),
                    "{remark}"
                );
            }
            // Nothing has to be said twice: what was interrupted knows where it was taken from.
            let again = if met == Met::Middle {
                &arguments[..1]
            } else {
                arguments
            };
            let again = fixture.kata(again);
            let is_told = again.stdout.contains(HALF) || met == Met::After;
            assert!(
                again.status.is_some_and(|status| status < 2) && is_told,
                "{}{}, after {delay:?} ({met:?})",
                again.stdout,
                again.stderr
            );
            let mut now = files(&fixture.folder, &[".katakit"]);
            now.retain(|path, _| !path.contains("/.katakit-"));
            let wrong: Vec<&String> = now
                .iter()
                .filter(|(path, text)| end.get(*path) != Some(text))
                .map(|(path, _)| path)
                .chain(end.keys().filter(|path| !now.contains_key(*path)))
                .collect();
            assert!(
                wrong.is_empty(),
                "another run left {wrong:?}, after {delay:?} ({met:?})"
            );
            assert!(!marker.exists());
            nothing_is(
                &lost(fixture, &self.edits, &end),
                "update again",
                delay,
                met,
            );
        }
        count
    }
}

#[test]
fn an_update_from_a_folder_may_end_at_any_moment() {
    let (_alone, all) = (alone(), quick_place());
    let all = all.path();
    let story = Story::new();
    story.newer.write_to(&all.join("newer"));
    let from = all.join("newer");
    // What came with an older kit is known from the update to it.
    let fixture = Fixture {
        folder: all.join("learner"),
    };
    let first = all.join("older");
    story.older.write_to(&first);
    SmallKit::new().write_to(&fixture.folder);
    let seen = fixture.kata(&["update", "--from", text(&first)]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    let known = fixture.folder.join(".katakit/kit-as-it-came");
    let known = fs::read_to_string(known).expect("it is noted");
    let progress = long_progress();
    let lay_out = || {
        story.lay_out(&fixture, &progress);
        fixture.write(".katakit/kit-as-it-came", &known);
    };
    let arguments = ["update", "--from", text(&from)];
    let count = story.sweep(&fixture, &arguments, (20, 90), lay_out);
    count.says_something("update from a folder", 5);
}

#[test]
fn an_update_of_a_clone_may_end_at_any_moment() {
    let (_alone, all) = (alone(), quick_place());
    let story = Story::new();
    let clones = Clones::new(all.path(), &story.older);
    let learner = &clones.learner;
    let git = learner.folder.join(".git");
    let as_cloned = learner.folder.with_file_name("git-as-cloned");
    copy(&git, &as_cloned);
    clones.push(&story.newer);
    let progress = long_progress();
    let lay_out = || {
        fs::remove_dir_all(&git).expect("removed");
        copy(&as_cloned, &git);
        story.lay_out(learner, &progress);
    };
    let count = story.sweep(learner, &["update"], (15, 35), lay_out);
    count.says_something("update of a clone", 5);
}

#[test]
fn a_check_may_end_at_any_moment() {
    let _alone = alone();
    let fixture = Fixture::new("power-cut-check");
    fixture.add_kata("01");
    let mine = with_body("01", "n * 2") + "// my own words\n";
    fixture.write(DOUBLE, &mine);
    let progress = long_progress();
    let lock = fixture.folder.join(".katakit/progress.lock");
    let lay_out = || {
        let _ = fs::remove_dir_all(fixture.folder.join(".katakit"));
        fixture.write(".katakit/progress.toml", &progress);
    };
    lay_out();
    let before = entries(&remembered(&fixture).expect("it is whole"));
    let arguments = ["check", "01"];
    assert_eq!(fixture.kata(&arguments).status, Some(0));
    let old = Files::from([(DOUBLE.to_owned(), mine.clone())]);
    let mut count = Count::default();
    let mut half_written = 0;
    let mut look = |delay: Delay, was_at_work: bool| {
        let has_begun = lock.exists();
        let met = match (was_at_work, has_begun) {
            (false, _) => Met::After,
            (true, true) => Met::Middle,
            (true, false) => Met::Before,
        };
        count.add(met);
        nothing_is(&lost(&fixture, &old, &old), "check", delay, met);
        let remembered = remembered(&fixture);
        let now = remembered.as_ref().map(entries);
        assert_eq!(
            now.as_ref(),
            Ok(&before),
            "check, killed after {delay:?} ({met:?})"
        );
        let is_new = remembered.is_ok_and(|progress| progress.entry("01", "double").is_some());
        half_written += usize::from(met == Met::Middle && !is_new);
        met
    };
    // The build and the checks take nearly all the time; what is written is written at the end, from the moment of the lock.
    let mut sweep = Sweep::new(durations(&fixture, &arguments, &lock, lay_out), 8, 24);
    while let Some(delay) = sweep.delay() {
        lay_out();
        let met = look(delay, run_and_kill(&fixture, &arguments, &lock, delay));
        sweep.learn(delay, met);
    }
    for _ in 0..16 {
        lay_out();
        let delay = Delay::AtNewProgress;
        look(delay, run_and_kill(&fixture, &arguments, &lock, delay));
    }
    count.says_something("check", 5);
    assert!(half_written > 0, "no kill came while progress was written");
    assert_eq!(fixture.kata(&arguments).status, Some(0));
    let progress = remembered(&fixture).expect("it is whole");
    assert!(progress.entry("01", "double").is_some() && entries(&progress) == before);
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder") {
        let from: PathBuf = entry.expect("an entry").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).expect("copied");
        }
    }
}
