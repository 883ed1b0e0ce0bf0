//! `cargo kata share`: a picture of one's progress.

use crate::belts::BELTS;
use crate::picture::{MADE_BY, Picture, TierProgress, render, today};
use crate::remarks::overview;
use crate::screen::{Answer, STRONG, paint};
use clap::Args;
use learner::{tier_counts, write_atomically};
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result, Root, Tier};

#[derive(Args, Debug)]
pub struct Options {
    /// Where the picture goes; `-` is standard output
    #[arg(value_name = "FILE", default_value = "katakit-progress.svg")]
    pub file: PathBuf,
    /// Put a name into the picture; there is none otherwise
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// Replace a file even where it is no picture of this kind
    #[arg(long)]
    pub force: bool,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let mut picture = Picture {
        tiers: [TierProgress::default(); BELTS],
        points: 0,
        points_of: 0,
        name: named(options.name.as_deref()),
        date: today(),
    };
    let overview = overview(root)?;
    for count in tier_counts(&overview.katas) {
        let tier = Tier::ALL.iter().position(|tier| *tier == count.tier);
        picture.tiers[tier.unwrap_or(BELTS - 1)] = TierProgress {
            exercises: count.exercises,
            katas: count.katas,
        };
        picture.points += count.points.0;
        picture.points_of += count.points.1;
    }
    let svg = render(&picture);
    let answer = if options.file == Path::new("-") {
        Answer::well(svg)
    } else {
        write(&options.file, &svg, options.force)?;
        let place = paint(STRONG, &options.file.display().to_string());
        Answer::well(format!("Your progress is in {place}\n"))
    };
    Ok(Answer {
        problems: overview.problems,
        ..answer
    })
}

/// A name of blanks only is none.
fn named(name: Option<&str>) -> Option<String> {
    let name = name.unwrap_or_default().trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Writes the picture, where nothing of somebody else's stands.
fn write(file: &Path, svg: &str, force: bool) -> Result<()> {
    let failed = |error| Problem::with_file("write", file, error);
    // A device or pipe may be read without end, and a picture put in its place would be the end of it.
    if file.exists() && !file.is_file() {
        return Err(Problem::with_file("write", file, "it is no ordinary file"));
    }
    if !force && !may_be_replaced(file).map_err(failed)? {
        let reason = "`cargo kata share` did not make what stands there; name another file, or replace it with --force";
        return Err(Problem::with_file("write", file, reason));
    }
    write_atomically(file, svg.as_bytes())
}

/// Whether there is nothing, or an earlier picture: those say so in their second line.
fn may_be_replaced(file: &Path) -> std::io::Result<bool> {
    let mut beginning = Vec::new();
    match fs::File::open(file) {
        Ok(file) => file.take(1024).read_to_end(&mut beginning)?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    let is_mark = |part: &[u8]| part == MADE_BY.as_bytes();
    Ok(beginning.windows(MADE_BY.len()).any(is_mark))
}
