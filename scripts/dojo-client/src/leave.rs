//! `cargo kata leave`: out of the workshop.

use crate::Answer;
use crate::membership::Membership;
use syllabus::{Result, Root};
use terminal_text::{COMMAND, paint};

pub fn run(root: &Root) -> Result<Answer> {
    let member = Membership::needed(root)?;
    let aside = Membership::set_aside(root)?;
    let kept = aside.map(|aside| root.relative(&aside)).unwrap_or_default();
    let join = format!("cargo kata join {}/join/{}", member.address, member.code);
    Ok(Answer::well(format!(
        "\n  You have left {}. Your work and your results there stay; who you were is kept in {kept}.\n  {} brings you back as {}.\n\n",
        member.workshop,
        paint(COMMAND, &join),
        member.name
    )))
}
