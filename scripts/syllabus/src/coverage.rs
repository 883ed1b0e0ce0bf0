use crate::{Kata, Problem, Result, Root};
use std::fs;

/// One row of `katas/coverage.tsv`: something that the kit owes its users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// `T074`
    pub id: String,
    /// The part of the syllabus that it comes from.
    pub section: String,
    /// What is owed.
    pub topic: String,
    /// The katas that are to pay it, by number; capstones as `C1`.
    pub planned: Vec<String>,
    /// The exercises that pay it today, as `03/stack`.
    pub paid_by: Vec<String>,
}

/// The table of topics, with the exercises that pay each.
///
/// # Errors
/// Where the table cannot be read, or an exercise names a topic that is not in it.
pub fn topics(root: &Root, katas: &[Kata]) -> Result<Vec<Topic>> {
    let path = root.katas().join("coverage.tsv");
    let text =
        fs::read_to_string(&path).map_err(|error| Problem::with_file("read", &path, error))?;
    let mut topics = Vec::new();
    for (index, line) in text
        .lines()
        .enumerate()
        .skip(1)
        .filter(|(_, line)| !line.is_empty())
    {
        let [id, _source, section, topic, planned] = line.split('\t').collect::<Vec<_>>()[..]
        else {
            let place = path.with_file_name(format!("coverage.tsv:{}", index + 1));
            return Err(Problem::with_file(
                "use",
                &place,
                "a row has five columns, separated by tabs",
            ));
        };
        topics.push(Topic {
            id: id.to_owned(),
            section: section.to_owned(),
            topic: topic.to_owned(),
            planned: planned.split_whitespace().map(str::to_owned).collect(),
            paid_by: Vec::new(),
        });
    }
    for kata in katas {
        for exercise in &kata.exercises {
            for id in &exercise.topics {
                let Some(topic) = topics.iter_mut().find(|topic| topic.id == *id) else {
                    let reason = format!(
                        "exercise `{}` names the topic `{id}`, which no row has",
                        exercise.name
                    );
                    return Err(Problem::with_file(
                        "use",
                        &kata.folder.join("kata.toml"),
                        reason,
                    ));
                };
                topic
                    .paid_by
                    .push(format!("{}/{}", kata.number, exercise.name));
            }
        }
    }
    Ok(topics)
}
