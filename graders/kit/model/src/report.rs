//! What the process that explores a model tells the one that asked: a block on standard output.

use std::fmt::Write as _;

const BEGIN: &str = "\u{2}katakit-model\n";
const END: &str = "\u{3}\n";

/// How an exploration ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Report {
    /// Every interleaving was explored.
    Explored { executions: usize },
    /// One of them failed, as the text says; at this assertion of the grader's, where it was one.
    Failed { site: Option<String>, text: String },
    /// The learner's code is still `todo!()` at this place.
    NotStarted { location: String },
}

impl Report {
    /// The block to print.
    pub fn block(&self) -> String {
        let mut block = String::from(BEGIN);
        // Writing to a string cannot fail.
        let _ = match self {
            Self::Explored { executions } => writeln!(block, "explored {executions}"),
            Self::Failed { site, text } => {
                writeln!(block, "failed {}\n{text}", site.as_deref().unwrap_or("-"))
            }
            Self::NotStarted { location } => writeln!(block, "not-started {location}"),
        };
        block.push_str(END);
        block
    }

    /// The last whole block among what a process printed.
    pub fn find(output: &str) -> Option<Self> {
        let (_, block) = output.rsplit_once(BEGIN)?;
        let (block, _) = block.split_once(END)?;
        let (first, text) = block.split_once('\n')?;
        match first.split_once(' ')? {
            ("explored", executions) => Some(Self::Explored {
                executions: executions.parse().ok()?,
            }),
            ("failed", site) => Some(Self::Failed {
                site: (site != "-").then(|| site.to_owned()),
                text: text.trim_end().to_owned(),
            }),
            ("not-started", location) => Some(Self::NotStarted {
                location: location.to_owned(),
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn each_report_is_found_again_among_other_output() {
        for report in [
            Report::Explored { executions: 7 },
            Report::Failed {
                site: None,
                text: "two\nlines".into(),
            },
            Report::Failed {
                site: Some("a.rs:1:2".into()),
                text: "one".into(),
            },
            Report::NotStarted {
                location: "b.rs:3:4".into(),
            },
        ] {
            let output = format!("running 1 test\n{}later\n", report.block());
            assert_eq!(Report::find(&output), Some(report));
        }
    }

    #[test]
    fn half_a_block_is_none() {
        let block = Report::Explored { executions: 7 }.block();
        assert_eq!(Report::find(&block[..block.len() - 3]), None);
        assert_eq!(Report::find("running 1 test\n"), None);
    }
}
