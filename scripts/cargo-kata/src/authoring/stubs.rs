//! `cargo kata stubs`: whether `katas/` holds the pristine stubs, and how to lay them out there.

use crate::screen::{Answer, COMMAND, paint};
use clap::Args;
use learner::lay_out;
use std::fmt::Write as _;
use syllabus::{Kata, Result, Root, katas_or_all};

#[derive(Args, Debug)]
pub struct Options {
    /// The katas' numbers; all katas when there is none
    #[arg(value_name = "NN")]
    pub katas: Vec<String>,
    /// Lay the pristine stubs out in `katas/`; what stood there is kept in `.katakit/kept/`
    #[arg(long)]
    pub write: bool,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let katas = katas_or_all(root, &options.katas)?;
    if options.write {
        write(root, &katas)
    } else {
        compare(&katas)
    }
}

fn compare(katas: &[Kata]) -> Result<Answer> {
    let mut screen = String::new();
    for kata in katas {
        if !kata.is_untouched()? {
            let _ = writeln!(
                screen,
                "{} differs from graders/{}/stub",
                kata.place, kata.name
            );
        }
    }
    let all_is_well = screen.is_empty();
    if all_is_well {
        screen.push_str("katas/ holds the pristine stubs\n");
    } else {
        let write = paint(COMMAND, "cargo kata stubs --write");
        let _ = writeln!(
            screen,
            "{write} lays the stubs out, and keeps a copy of what stood there"
        );
    }
    Ok(Answer::new(screen, all_is_well))
}

fn write(root: &Root, katas: &[Kata]) -> Result<Answer> {
    let mut screen = String::new();
    for kata in katas {
        for file in lay_out(root, kata)?.changed {
            let _ = writeln!(screen, "{}/{file}", kata.place);
        }
    }
    if screen.is_empty() {
        screen.push_str("nothing to write: katas/ holds the pristine stubs\n");
    }
    Ok(Answer::well(screen))
}
