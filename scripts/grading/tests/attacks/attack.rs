//! An attack as its file tells it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What holds an attack, by the names that its file uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Defence {
    /// The token scan, before anything is built.
    Scan,
    /// rustc's `-F unsafe_code` for katas that need none.
    UnsafeForbidden,
    /// Records count only with the nonce that was read before the learner's code ran.
    Nonce,
    /// Every expected check once; one that left no record has failed.
    ExactSet,
    /// Checks of different kinds run in different processes.
    KindsApart,
    /// What rustc says of hidden code is not handed on.
    HiddenText,
    /// So much of what a program prints is kept, and after ten times as much it is ended.
    OutputCap,
    /// The sandbox's.
    Landlock,
    /// The sandbox's.
    Seccomp,
    /// The sandbox's.
    Limits,
    /// The sandbox's.
    EmptyEnvironment,
    /// The sandbox's.
    OwnUser,
    /// The sandbox's, where the host lets it make them.
    Namespaces,
    /// How it is built: nothing that could be switched off. The file says why; it holds with all others off.
    Construction,
}

const DEFENCES: [(&str, Defence); 14] = [
    ("scan", Defence::Scan),
    ("unsafe-forbidden", Defence::UnsafeForbidden),
    ("nonce", Defence::Nonce),
    ("exact-set", Defence::ExactSet),
    ("kinds-apart", Defence::KindsApart),
    ("hidden-text", Defence::HiddenText),
    ("output-cap", Defence::OutputCap),
    ("landlock", Defence::Landlock),
    ("seccomp", Defence::Seccomp),
    ("limits", Defence::Limits),
    ("empty-environment", Defence::EmptyEnvironment),
    ("own-user", Defence::OwnUser),
    ("namespaces", Defence::Namespaces),
    ("construction", Defence::Construction),
];

impl Defence {
    /// All that can be switched off.
    pub fn switches() -> impl Iterator<Item = Self> {
        let all = DEFENCES.into_iter().map(|(_, defence)| defence);
        all.filter(|defence| *defence != Self::Construction)
    }

    pub fn name(self) -> &'static str {
        let entry = DEFENCES.iter().find(|(_, defence)| *defence == self);
        entry.map_or("?", |(name, _)| name)
    }
}

/// How the driver sees that an attack got through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Success {
    /// Every check of the attacked exercise passed.
    Passes,
    /// One check of it passed that must not.
    OneCheckPasses,
    /// A text of the host's or of the hidden suite's is in the result.
    ShowsTheCanary,
    /// The program says that it got what it wanted.
    Confesses,
    /// A file stands where only the host writes.
    FileAppears,
    /// A folder that others are built with has changed.
    SharedFolderChanges,
    /// Somebody who listens outside was called.
    SomebodyWasCalled,
    /// A process of the host's has ended.
    OtherProcessEnds,
    /// A process of its own is alive after the result, or a file of its own is there.
    SomethingIsLeft,
    /// It is still there long after it should have been ended.
    TakesLonger,
    /// The result is larger than anybody wants to keep.
    TellsMore,
}

const SUCCESSES: [(&str, Success); 11] = [
    ("it passes", Success::Passes),
    ("one check passes", Success::OneCheckPasses),
    ("it shows the canary", Success::ShowsTheCanary),
    ("it says so", Success::Confesses),
    ("a file appears", Success::FileAppears),
    ("the shared folder changes", Success::SharedFolderChanges),
    ("somebody was called", Success::SomebodyWasCalled),
    ("the other process ends", Success::OtherProcessEnds),
    ("something is left", Success::SomethingIsLeft),
    ("it takes longer", Success::TakesLonger),
    ("it tells more", Success::TellsMore),
];

/// What the driver adds below the attack's text, so that the kata's checks have something to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nothing: the file is whole.
    Nothing,
    /// Answers that are all wrong, and call `attack()` first.
    WrongAnswers,
    /// The same, but only the first answer calls it: for what takes its time.
    OneAttack,
    /// The same, by an answer whose check has less time: for what never ends.
    OneShortAttack,
    /// The model answer of that file.
    ModelAnswer,
}

/// One hostile submission.
#[derive(Clone, Debug)]
pub struct Attack {
    /// `forging/ends_the_process`
    pub name: String,
    /// What it tries, in its author's words.
    pub tries: String,
    /// `60`
    pub kata: String,
    /// The file that it replaces, from the kata's folder.
    pub file: String,
    pub rest: Rest,
    /// Each of these holds it alone.
    pub held_by: BTreeSet<Defence>,
    /// These hold it as well on some hosts. Without them and `held_by` it gets through.
    pub helped_by: BTreeSet<Defence>,
    /// Words that the learner's message contains.
    pub says: String,
    pub success: Success,
    /// The Rust below the directives, with its placeholders.
    pub source: String,
}

impl Attack {
    /// The classes, each a folder.
    pub const CLASSES: [&str; 5] = ["compile_time", "forging", "reading", "escape", "exhaustion"];

    /// All of them, by class and name.
    ///
    /// # Panics
    /// Where a file cannot be read or lacks a directive.
    pub fn all(folder: &Path) -> Vec<Self> {
        let mut attacks = Vec::new();
        for class in Self::CLASSES {
            let entries = fs::read_dir(folder.join(class)).expect("the class has a folder");
            let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
            files.sort();
            for file in files {
                let text = fs::read_to_string(&file).expect("the attack can be read");
                let stem = file.file_stem().unwrap_or_default().to_string_lossy();
                attacks.push(Self::read(&format!("{class}/{stem}"), &text));
            }
        }
        attacks
    }

    fn read(name: &str, text: &str) -> Self {
        let directives: Vec<(&str, &str)> = text
            .lines()
            .map_while(|line| line.strip_prefix("//@ "))
            .map(|directive| directive.split_once(": ").expect("a directive has a colon"))
            .collect();
        let optional = |wanted: &str| {
            let found = directives.iter().find(|(name, _)| *name == wanted);
            found.map(|(_, words)| words.trim())
        };
        let said = |wanted: &str| {
            optional(wanted).unwrap_or_else(|| panic!("{name}.rs lacks `//@ {wanted}: …`"))
        };
        for (directive, _) in &directives {
            assert!(
                [
                    "attack",
                    "file",
                    "and",
                    "held by",
                    "helped by",
                    "each because",
                    "because",
                    "says",
                    "succeeds when"
                ]
                .contains(directive),
                "{name}.rs: `//@ {directive}` is no directive of an attack"
            );
        }
        let defences = |words: &str| -> BTreeSet<Defence> {
            let known = |word: &str| {
                let entry = DEFENCES.iter().find(|(name, _)| *name == word);
                entry
                    .unwrap_or_else(|| panic!("{name}.rs: no defence `{word}`"))
                    .1
            };
            words.split(", ").map(known).collect()
        };
        let held_by = defences(said("held by"));
        if held_by.len() > 1 {
            said("each because");
        }
        if held_by.contains(&Defence::Construction) {
            said("because");
        }
        let success = said("succeeds when");
        let success = SUCCESSES.iter().find(|(words, _)| *words == success);
        let rest = match optional("and") {
            None => Rest::Nothing,
            Some("wrong answers") => Rest::WrongAnswers,
            Some("wrong answers after one attack") => Rest::OneAttack,
            Some("wrong answers after one attack on a check of two seconds") => {
                Rest::OneShortAttack
            }
            Some("the model answer") => Rest::ModelAnswer,
            Some(other) => panic!("{name}.rs: `//@ and: {other}`"),
        };
        let (kata, file) = said("file").split_once(' ').expect("a kata and its file");
        let source: Vec<&str> = text.lines().skip(directives.len()).collect();
        Self {
            name: name.to_owned(),
            tries: said("attack").to_owned(),
            kata: kata.to_owned(),
            file: file.to_owned(),
            rest,
            held_by,
            helped_by: optional("helped by").map(defences).unwrap_or_default(),
            says: said("says").to_owned(),
            success: success
                .unwrap_or_else(|| panic!("{name}.rs: how does it succeed?"))
                .1,
            source: source.join("\n"),
        }
    }
}
