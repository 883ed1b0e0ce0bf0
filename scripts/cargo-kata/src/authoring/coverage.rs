//! `cargo kata coverage`: the topics owed, and the exercises that pay them.

use crate::screen::{Answer, GOOD, QUIET, STRONG, paint};
use clap::Args;
use serde::Serialize;
use std::fmt::Write as _;
use syllabus::{Result, Root, Topic, katas, topics};

#[derive(Args, Debug)]
pub struct Options {
    /// Show only the topics that no exercise pays yet
    #[arg(long)]
    pub open: bool,
    /// Print the topics as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    section: &'a str,
    topic: &'a str,
    planned: &'a [String],
    paid_by: &'a [String],
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let topics = topics(root, &katas(root)?)?;
    let shown: Vec<&Topic> = topics
        .iter()
        .filter(|topic| !options.open || topic.paid_by.is_empty())
        .collect();
    if options.json {
        let lines: Vec<Line<'_>> = shown.iter().map(|topic| line(topic)).collect();
        return Answer::json(&lines, true);
    }
    let mut screen = String::new();
    let mut section = "";
    for topic in &shown {
        if topic.section != section {
            section = &topic.section;
            let _ = writeln!(screen, "\n{}", paint(STRONG, section));
        }
        let _ = writeln!(
            screen,
            "  {} {}  {}  {}",
            mark(topic),
            topic.id,
            topic.topic,
            paint(QUIET, &paid(topic))
        );
    }
    let paid = topics
        .iter()
        .filter(|topic| !topic.paid_by.is_empty())
        .count();
    let _ = writeln!(
        screen,
        "\n{paid} of {} topics are paid by an exercise, {} are open",
        topics.len(),
        topics.len() - paid
    );
    Ok(Answer::well(screen))
}

fn line(topic: &Topic) -> Line<'_> {
    let Topic {
        id,
        section,
        topic,
        planned,
        paid_by,
    } = topic;
    Line {
        id,
        section,
        topic,
        planned,
        paid_by,
    }
}

fn mark(topic: &Topic) -> String {
    if topic.paid_by.is_empty() {
        paint(QUIET, "·")
    } else {
        paint(GOOD, "✓")
    }
}

fn paid(topic: &Topic) -> String {
    if topic.paid_by.is_empty() {
        format!("open, planned for {}", topic.planned.join(", "))
    } else {
        topic.paid_by.join(", ")
    }
}
