//! Where the attacks take place: a copy of the repository with canaries in its hidden checks, prepared once for all of them.

use crate::attack::Defence;
use crate::outside::CANARY;
use dojo_protocol::Bundle;
use grading::{Graded, Grader};
use sandbox::{Layer, Layers};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use syllabus::{Kata, Result, Root};

/// What of the repository is copied: the katas' workspace with its members.
const COPIED: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    "c-src",
    "capstones",
    "graders",
    "katas",
    "scripts/launcher",
];

/// A service is more patient; but most of what is compiled here never ends.
pub const COMPILING: Duration = Duration::from_secs(8);

pub struct Ground {
    root: Root,
    folder: PathBuf,
    grader: Grader,
}

impl Ground {
    /// Builds what does not depend on the attacks, or finds it from the last time.
    pub fn prepare(folder: &Path, katas: &[String]) -> Result<Self> {
        let repository = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let copy = folder.join("repository");
        for part in COPIED {
            copied(&repository.join(part), &copy.join(part));
        }
        let root = Root::at(&copy).expect("the copy is a katakit");
        let only_the_hosts = fs::Permissions::from_mode(0o700);
        fs::set_permissions(root.graders(), only_the_hosts).expect("its mode");
        let katas: Result<Vec<Kata>> = katas
            .iter()
            .map(|number| syllabus::kata(&root, number))
            .collect();
        let grader = Grader::prepare(&root, &folder.join("work"), &katas?, |_| {})?
            .compiling_within(COMPILING);
        if let Some((number, problem)) = grader.not_offered().iter().next() {
            panic!("kata {number} is not offered: {problem}");
        }
        Ok(Self {
            root,
            folder: folder.to_path_buf(),
            grader,
        })
    }

    pub fn kata(&self, number: &str) -> Kata {
        syllabus::kata(&self.root, number).expect("the kata is there")
    }

    /// The hidden checks of the exercise in this file.
    pub fn hidden(&self, kata: &Kata, file: &str) -> PathBuf {
        let name = Path::new(file).file_name().unwrap_or_default();
        kata.grader.join("tests/grade").join(name)
    }

    /// What the submissions of all slots are built with.
    pub fn shared(&self) -> PathBuf {
        self.folder.join("work/prepared")
    }

    /// Where what is graded in this slot is laid out, while it is.
    pub fn slot(&self, slot: u32) -> PathBuf {
        self.folder.join("work/slots").join(slot.to_string())
    }

    /// All files that may be sent, with the model answer in them.
    pub fn model_answer(&self, kata: &Kata) -> BTreeMap<String, String> {
        let reference = kata.reference().expect("there is one");
        let declared: BTreeSet<&str> = kata
            .exercises
            .iter()
            .flat_map(|exercise| exercise.files())
            .collect();
        let files = declared.into_iter().filter(|file| file.ends_with(".rs"));
        files
            .map(|file| {
                let contents = reference.file(file).expect("the reference has it").to_vec();
                (file.to_owned(), String::from_utf8(contents).expect("text"))
            })
            .collect()
    }

    pub fn grade(
        &self,
        bundle: &Bundle,
        off: &BTreeSet<Defence>,
        slot: u32,
        called_off: &AtomicBool,
    ) -> Result<Graded> {
        let mut grader = self.grader.clone();
        let mut layers = Layers::of_this_host();
        for defence in off {
            match switch(*defence) {
                Switch::Grader(defence) => grader = grader.without(defence),
                Switch::Sandbox(layer) => layers = layers.without(layer),
                Switch::None => panic!("{} cannot be switched off", defence.name()),
            }
        }
        grader.in_layers(layers).grade(slot, bundle, called_off)
    }
}

/// Copies what has changed, so that nothing is built anew without need.
fn copied(from: &Path, to: &Path) {
    if from.is_dir() {
        if from.file_name().is_some_and(|name| name == "target") {
            return;
        }
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("it can be read").flatten() {
            copied(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        let mut contents = fs::read(from).expect("it can be read");
        if to.components().any(|part| part.as_os_str() == "grade") {
            contents = marked(&String::from_utf8_lossy(&contents)).into_bytes();
        }
        syllabus::write_if_changed(to, &contents).expect("written");
    }
}

/// The checks among which one asks for the canary. Their own messages may quote what they asked; those of no other kind may.
pub const ASKS_FOR_THE_CANARY: &str = "csv::cost::";

/// The hidden checks with a canary at their end, among what a check of the kind *cost* asks for, and on every line that rustc would
/// like to quote: where they call the exercise that most attacks replace, and where they import something.
fn marked(text: &str) -> String {
    const CALLED: [&str; 5] = ["boxed", "grid", "copied", "shared", "tightened"];
    let mut marked = String::new();
    for line in text.lines() {
        marked.push_str(line);
        let ends = [",", ";", "{", "("].iter().any(|end| line.ends_with(end));
        let is_quoted =
            line.trim_start().starts_with("use ") || CALLED.iter().any(|name| line.contains(name));
        if ends && !line.contains('"') && is_quoted {
            marked.push_str(&format!(" // {CANARY}"));
        }
        marked.push('\n');
        if line.contains("fn a_plain_cell_costs_nothing()") {
            marked.push_str(&format!("let _ = quoted(\"{CANARY}\");\n"));
        }
    }
    marked + &format!("// {CANARY}\n")
}

/// Where a defence is switched off.
enum Switch {
    Grader(grading::Defence),
    Sandbox(Layer),
    None,
}

fn switch(defence: Defence) -> Switch {
    match defence {
        Defence::Scan => Switch::Grader(grading::Defence::Scan),
        Defence::UnsafeForbidden => Switch::Grader(grading::Defence::UnsafeForbidden),
        Defence::Nonce => Switch::Grader(grading::Defence::Nonce),
        Defence::ExactSet => Switch::Grader(grading::Defence::ExactSet),
        Defence::KindsApart => Switch::Grader(grading::Defence::KindsApart),
        Defence::HiddenText => Switch::Grader(grading::Defence::HiddenText),
        Defence::OutputCap => Switch::Grader(grading::Defence::OutputCap),
        Defence::Landlock => Switch::Sandbox(Layer::Landlock),
        Defence::Seccomp => Switch::Sandbox(Layer::Seccomp),
        Defence::Limits => Switch::Sandbox(Layer::Limits),
        Defence::EmptyEnvironment => Switch::Sandbox(Layer::EmptyEnvironment),
        Defence::OwnUser => Switch::Sandbox(Layer::OwnUser),
        Defence::Namespaces => Switch::Sandbox(Layer::Namespaces),
        Defence::Construction => Switch::None,
    }
}
