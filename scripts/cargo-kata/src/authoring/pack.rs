//! `cargo kata pack`: the two halves of a workshop.

use crate::screen::{Answer, COMMAND, QUIET, STRONG, counted, paint};
use clap::{Args, Subcommand, ValueEnum};
use pack::{Written, grader_half, learner_half, write};
use std::fmt::Write as _;
use std::path::PathBuf;
use syllabus::{HintPolicy, Kata, Problem, Result, Root, Selection};
use terminal_text::StatusLine;

#[derive(Debug, Subcommand)]
pub enum Half {
    /// What everybody in the room gets: stubs, lessons, hints and the companion, and nothing of graders or solutions
    Learner(Learner),
    /// What stays with the host: graders, and the reference solutions for release
    Grader(Place),
}

#[derive(Args, Debug)]
pub struct Learner {
    #[command(flatten)]
    place: Place,
    /// Which of an exercise's three hints go into it
    #[arg(long, value_name = "WHICH", value_enum, default_value_t = Hints::All)]
    hints: Hints,
}

#[derive(Args, Debug)]
pub struct Place {
    /// The folder: one that is not there yet, an empty one, or that of an older pack of this kind
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// Only these katas: `00-10`, `00,03,20-29,grep`, or a tier such as `foundations`
    #[arg(long, value_name = "SELECTION")]
    katas: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Hints {
    /// A question that points, the idea, nearly the answer
    All,
    /// All but nearly the answer
    FirstTwo,
    /// The question that points
    First,
    /// None
    None,
}

pub fn run(root: &Root, half: &Half) -> Result<Answer> {
    let waiting = StatusLine::new();
    waiting.says("putting the pack together …");
    match half {
        Half::Learner(Learner { place, hints }) => {
            let katas = katas(root, place)?;
            let half = learner_half(root, &katas, policy(*hints))?;
            let written = write(root, &half, &place.out)?;
            Ok(told(
                "learner's",
                &katas,
                &written,
                &for_learners(place, *hints),
            ))
        }
        Half::Grader(place) => {
            let katas = katas(root, place)?;
            let half = grader_half(root, &katas)?;
            let written = write(root, &half, &place.out)?;
            Ok(told("host's", &katas, &written, &for_the_host(&written)))
        }
    }
}

fn katas(root: &Root, place: &Place) -> Result<Vec<Kata>> {
    let katas = Selection::parse(place.katas.as_deref())?.katas(root)?;
    if katas.is_empty() {
        return Err(Problem::new("there is no kata here that could be packed"));
    }
    Ok(katas)
}

fn policy(hints: Hints) -> HintPolicy {
    match hints {
        Hints::All => HintPolicy::All,
        Hints::FirstTwo => HintPolicy::FirstTwo,
        Hints::First => HintPolicy::First,
        Hints::None => HintPolicy::None,
    }
}

fn told(which: &str, katas: &[Kata], written: &Written, next: &str) -> Answer {
    let mut screen = String::new();
    let numbers: Vec<&str> = katas.iter().map(|kata| kata.number.as_str()).collect();
    let kibibytes = written.bytes.div_ceil(1024);
    let _ = writeln!(
        screen,
        "The {which} half is in {}: {} ({}), {}, {kibibytes} KiB",
        paint(STRONG, &written.folder.display().to_string()),
        counted(katas.len(), "kata"),
        numbers.join(", "),
        counted(written.files, "file"),
    );
    if written.replaced {
        let _ = writeln!(screen, "It took the place of an older one.");
    }
    if let Some(kept) = &written.kept {
        let _ = writeln!(
            screen,
            "{} had been changed there; copies are kept in {}/{kept}: {}",
            counted(written.changed.len(), "file"),
            written.folder.display(),
            written.changed.join(", ")
        );
    }
    let _ = writeln!(screen, "\n{next}");
    Answer::well(screen)
}

fn for_learners(place: &Place, hints: Hints) -> String {
    let selection = place.katas.as_ref();
    let selection = selection.map_or(String::new(), |katas| format!(" --katas {katas}"));
    let hints = match hints {
        Hints::All => "all three hints of each exercise",
        Hints::FirstTwo => "the first two hints of each exercise",
        Hints::First => "the first hint of each exercise",
        Hints::None => "no hints",
    };
    let same = place.katas.as_ref().map_or(String::new(), |katas| {
        format!(" (with `katas = \"{katas}\"` in its settings)")
    });
    format!(
        "It holds {hints}, and nothing of graders or solutions. Its README.md says how to begin.\n{} opens the workshop here{same}; {} writes the host's half for another machine.",
        paint(COMMAND, "cargo kata dojo"),
        paint(COMMAND, &format!("cargo kata pack grader OUT{selection}"))
    )
}

fn for_the_host(written: &Written) -> String {
    let dojo = format!("cargo kata dojo --pack {}", written.folder.display());
    format!(
        "{} It holds the graders and the reference solutions.\n{} opens a workshop with it.",
        paint(QUIET, "Keep it from the workshop's learners."),
        paint(COMMAND, &dojo)
    )
}
