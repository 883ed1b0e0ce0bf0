use crate::{KataStanding, Progress, standing};
use syllabus::{Kata, Problem, Result, Root, each_kata};

/// All katas with how they stand, as far as they can be read.
#[derive(Debug)]
pub struct Overview {
    /// What is remembered.
    pub progress: Progress,
    /// In order.
    pub katas: Vec<(Kata, KataStanding)>,
    /// What could not be read, a line each; a damaged manifest hides no other kata.
    pub problems: Vec<Problem>,
}

/// Reads everything: the katas, what is remembered, the learner's files.
///
/// # Errors
/// Where the katas' folder cannot be read.
pub fn overview(root: &Root) -> Result<Overview> {
    let mut problems = Vec::new();
    let progress = Progress::read(root).unwrap_or_else(|problem| {
        problems.push(problem);
        Progress::default()
    });
    let mut katas = Vec::new();
    for kata in each_kata(root)? {
        let with_standing = kata.and_then(|kata| {
            let standing = standing(&progress, &kata)?;
            Ok((kata, standing))
        });
        match with_standing {
            Ok(pair) => katas.push(pair),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Overview {
        progress,
        katas,
        problems,
    })
}
