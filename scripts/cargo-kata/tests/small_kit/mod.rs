//! A kit small enough to be laid out hundreds of times: nothing in it is ever built. Two of them, an older and a newer, are what
//! an update is tested with.

#![allow(dead_code, reason = "each test file uses its own part")]

use crate::fixture::Fixture;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of a kit, by their paths.
#[derive(Clone)]
pub struct SmallKit(pub BTreeMap<String, String>);

impl SmallKit {
    /// A kata with two exercises and a capstone whose two stages share a file.
    pub fn new() -> Self {
        let mut kit = Self(BTreeMap::new());
        kit.set("Cargo.toml", "[workspace]\n");
        kit.set("Cargo.lock", "# locked\n");
        kit.set(".gitignore", "target/\n.katakit/\n");
        kit.set("README.md", "# The kit\n");
        kit.set("scripts/tool.rs", "// a tool\n");
        kit.set("graders/kit/src/lib.rs", "// what graders use\n");
        kit.kata("katas/01-double", &["double", "half"]);
        for name in ["double", "half"] {
            kit.stub("katas/01-double", &format!("src/{name}.rs"), &stub(name));
        }
        kit.kata("capstones/tool", &["first", "second"]);
        let manifest = "capstones/tool/kata.toml";
        for name in ["first", "second"] {
            let file = format!("\"src/{name}.rs\"");
            kit.replace(manifest, &file, "\"src/main.rs\"\nalso = [\"Cargo.toml\"]");
        }
        kit.stub("capstones/tool", "src/main.rs", &stub("main"));
        kit
    }

    /// A kata with these exercises, and a grader; the exercises' files are still to come.
    pub fn kata(&mut self, place: &str, exercises: &[&str]) {
        let name = place
            .rsplit('/')
            .next()
            .expect("a place has a name")
            .to_owned();
        let mut manifest = "title = \"Small\"\nquestion = \"?\"\n".to_owned();
        for exercise in exercises {
            manifest += &format!(
                "\n[[exercise]]\nname = \"{exercise}\"\ntitle = \"One\"\nfile = \"src/{exercise}.rs\"\npoints = 1\n\
                 topics = []\nhints = [\"one\", \"two\", \"three\"]\n"
            );
            let checks = format!("graders/{name}/tests/grade/{exercise}.rs");
            self.set(&checks, "// its checks\n");
        }
        self.set(&format!("{place}/kata.toml"), &manifest);
        self.set(&format!("{place}/README.md"), "# The lesson\n\nRead it.\n");
        self.set(&format!("graders/{name}/tests/grade.rs"), "// all checks\n");
        self.stub(
            place,
            "Cargo.toml",
            "[package]\nname = \"small\"\n\n[dependencies]\n",
        );
    }

    /// A file of a stub, in both of its places.
    pub fn stub(&mut self, place: &str, path: &str, contents: &str) {
        let name = place.rsplit('/').next().expect("a place has a name");
        self.set(&format!("graders/{name}/stub/{path}"), contents);
        self.set(&format!("{place}/{path}"), contents);
    }

    pub fn set(&mut self, path: &str, contents: &str) {
        self.0.insert(path.to_owned(), contents.to_owned());
    }

    pub fn replace(&mut self, path: &str, from: &str, to: &str) {
        let text = self.0[path].clone();
        assert!(text.contains(from), "{path} holds no {from}");
        self.set(path, &text.replace(from, to));
    }

    /// Changes a file of a stub in both of its places.
    pub fn replace_in_stub(&mut self, place: &str, path: &str, from: &str, to: &str) {
        let text = self.0[&format!("{place}/{path}")].clone();
        assert!(text.contains(from), "{path} holds no {from}");
        self.stub(place, path, &text.replace(from, to));
    }

    /// Makes the folder hold these files and nothing else but git's.
    pub fn write_to(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("made");
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.ends_with(".git") {
                fs::remove_dir_all(path).expect("removed");
            } else if path.is_file() {
                fs::remove_file(path).expect("removed");
            }
        }
        for (path, contents) in &self.0 {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, contents).expect("written");
        }
    }
}

/// Ten lines of a stub, with one body to write.
pub fn stub(name: &str) -> String {
    format!(
        "//! About {name}.\n\n/// Reads the input.\npub fn read_{name}() {{}}\n\n/// The contract of {name}.\n\
         pub fn {name}(n: i32) -> i32 {{\n    todo!()\n}}\n\n/// The end of {name}.\n"
    )
}

/// An empty place for a test, below cargo's folder for test files.
pub fn place(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("made");
    folder
}

/// The learner's repository with this kit, without git.
pub fn unpacked(folder: PathBuf, kit: &SmallKit) -> Fixture {
    kit.write_to(&folder);
    Fixture { folder }
}

/// Every file below a folder but git's and those of `but`, by its path.
pub fn files(folder: &Path, but: &[&str]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(&next) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(folder).expect("it is below");
            let name = name.to_str().expect("UTF-8").to_owned();
            if name == ".git" || but.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                let bytes = fs::read(&path).expect("read");
                found.insert(name, String::from_utf8_lossy(&bytes).into_owned());
            }
        }
    }
    found
}

/// Runs git without the settings of whoever tests.
pub fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .envs([
            ("GIT_AUTHOR_NAME", "a"),
            ("GIT_AUTHOR_EMAIL", "a@example.org"),
            ("GIT_COMMITTER_NAME", "a"),
            ("GIT_COMMITTER_EMAIL", "a@example.org"),
        ])
        .output()
        .expect("git is here");
    assert!(
        output.status.success(),
        "git {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .expect("UTF-8")
        .trim()
        .to_owned()
}

/// Commits everything in the folder.
pub fn commit_all(folder: &Path, message: &str) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", message]);
}

/// A learner's clone of a bare repository, and the author's who pushes to it.
pub struct Clones {
    pub learner: Fixture,
    pub author: PathBuf,
}

impl Clones {
    /// Both below this folder, which is empty.
    pub fn new(all: &Path, kit: &SmallKit) -> Self {
        let (remote, author, learner) =
            (all.join("kit.git"), all.join("author"), all.join("learner"));
        git(
            all,
            &[
                "init",
                "--quiet",
                "--bare",
                "--initial-branch=main",
                "kit.git",
            ],
        );
        git(
            all,
            &[
                "clone",
                "--quiet",
                remote.to_str().expect("UTF-8"),
                "author",
            ],
        );
        git(&author, &["switch", "--quiet", "--orphan", "main"]);
        kit.write_to(&author);
        commit_all(&author, "the first");
        git(
            &author,
            &["push", "--quiet", "--set-upstream", "origin", "main"],
        );
        git(
            all,
            &[
                "clone",
                "--quiet",
                remote.to_str().expect("UTF-8"),
                "learner",
            ],
        );
        Self {
            learner: Fixture { folder: learner },
            author,
        }
    }

    pub fn push(&self, kit: &SmallKit) {
        kit.write_to(&self.author);
        commit_all(&self.author, "a newer one");
        git(&self.author, &["push", "--quiet"]);
    }
}
