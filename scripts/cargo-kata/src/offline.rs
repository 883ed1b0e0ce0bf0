//! `cargo kata offline`: everything that needs the network or takes long, done before there is no network and little time.
//!
//! Each kata gets one verdict, thrown away, in the learner's own `target/`. Nothing else builds all that a later verdict
//! stands on: compile cases, craft checks and capstones run cargo once more, in target folders and profiles of their own, and
//! crates that several graders share are built with other features for each of them. So neither a copy of the repository nor
//! one build of everything together would do. The learner's files are only read.

mod steps;

use crate::doctor::{cached_crates, question::Question, toolchain};
use crate::screen::{Answer, BAD, COMMAND, GOOD, QUIET, counted, paint};
use clap::Args;
use std::fmt::Write as _;
use std::time::Duration;
use steps::{Done, Prepared};
use syllabus::{Result, Root, Selection};
use terminal_text::StatusLine;

#[derive(Args, Debug)]
pub struct Options {
    /// Only what these katas need: `00-10`, `00,03,20-29`, or a tier such as `foundations`
    #[arg(long, value_name = "SELECTION")]
    pub katas: Option<String>,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let katas = Selection::parse(options.katas.as_deref())?.katas(root)?;
    let question = Question::about(root, katas)?;
    let status = StatusLine::new();
    let mut screen = String::from("\n");

    if !toolchain::is_complete(&toolchain::examine(&question)) {
        status.says("installing what rust-toolchain.toml asks for …");
        tell(
            &mut screen,
            "toolchain",
            &steps::install_toolchain(&question),
        );
    }
    status.says("fetching the crates of the katas …");
    tell(
        &mut screen,
        "crates of the katas",
        &steps::fetch(root, root.folder()),
    );
    let tools = root.folder().join("scripts");
    if tools.join("Cargo.toml").is_file() {
        status.says("fetching the crates of the tools …");
        tell(
            &mut screen,
            "crates of the tools",
            &steps::fetch(root, &tools),
        );
    }
    let mut not_built = Vec::new();
    if root.is_pack() && tools.join("dojo-client/Cargo.toml").is_file() {
        status.says("building what sends your work to the host …");
        let done = steps::build_client(&tools);
        if matches!(done.outcome, Prepared::Failed(_)) {
            not_built.push("the workshop's client".to_owned());
        }
        tell(&mut screen, "workshop's client", &done);
    }
    let count = question.katas.len();
    for (index, (kata, _)) in question.katas.iter().enumerate() {
        let place = index + 1;
        status.says(&format!(
            "building what {} stands on ({place} of {count}) …",
            kata.name
        ));
        let done = steps::prepare(root, kata);
        if matches!(done.outcome, Prepared::Failed(_)) {
            not_built.push(kata.number.clone());
        }
        tell(&mut screen, &kata.name, &done);
    }

    status.says("looking whether all is there …");
    let crates = cached_crates::examine(&question);
    let compiler = toolchain::examine(&question);
    drop(status);
    let mut lacking: Vec<String> = crates
        .iter()
        .filter(|finding| finding.remedy.is_some())
        .map(|finding| format!("{}: {}", finding.name, finding.found))
        .collect();
    lacking.extend(toolchain::lacking_without_network(&compiler));
    if !not_built.is_empty() {
        lacking.push(format!("what {} stands on", not_built.join(", ")));
    }
    screen.push('\n');
    closing(&mut screen, &question, &lacking, options);
    Ok(Answer::new(screen, lacking.is_empty()))
}

/// One line of what a step came to.
fn tell(screen: &mut String, what: &str, done: &Done) {
    let (mark, told) = match &done.outcome {
        Prepared::Well => (paint(GOOD, "✓"), String::new()),
        Prepared::WithoutItsOwnCode => (
            paint(GOOD, "✓"),
            "  your code does not compile now, so its first verdict still builds a little"
                .to_owned(),
        ),
        Prepared::Failed(reason) => (paint(BAD, "✗"), format!("  {reason}")),
    };
    let took = paint(QUIET, &seconds(done.took));
    let _ = writeln!(screen, "  {mark} {what:22} {took}{told}");
}

fn seconds(time: Duration) -> String {
    format!("{:5.1} s", time.as_secs_f64())
}

fn closing(screen: &mut String, question: &Question, lacking: &[String], options: &Options) {
    let katas = counted(question.katas.len(), "kata");
    if !lacking.is_empty() {
        let told = format!("Not ready to work on {katas} without network. Lacking:");
        let _ = writeln!(screen, "{}", paint(BAD, &told));
        for thing in lacking {
            let _ = writeln!(screen, "  {thing}");
        }
        let selection = options
            .katas
            .iter()
            .map(|katas| format!(" --katas {katas}"));
        let again = format!("cargo kata offline{}", selection.collect::<String>());
        let again = paint(COMMAND, &again);
        let _ = writeln!(
            screen,
            "Once the network is there, run {again} again; what is done already is not done twice."
        );
        return;
    }
    let _ = writeln!(
        screen,
        "{} nothing will ask the network for {katas}.",
        paint(GOOD, "Ready:")
    );
    if question.katas.iter().any(|(_, needs)| needs.miri) {
        let setup = paint(COMMAND, "cargo +nightly miri setup");
        let _ = writeln!(
            screen,
            "If you use Miri: it builds a standard library of its own at first, for which it asks the network; run {setup} now."
        );
    }
}
