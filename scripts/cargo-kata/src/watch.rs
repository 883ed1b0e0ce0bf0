//! `cargo kata` on a terminal: an exercise, judged each time it is saved, with everything else a key away.
//!
//! One loop takes what happens from one queue ([`event::Event`]), changes the [`state`], and shows a picture of it. Nothing in
//! it waits for anything else, and while nothing happens it sleeps.

mod action;
mod editing;
mod event;
mod files;
mod judging;
mod judging_at_hand;
mod life;
mod options;
mod screen;
mod showing;
mod state;
mod terminal;
mod view;

pub use options::Options;
pub use terminal::is_there;

use crate::check::memory_judge;
use crate::chosen::parts;
use crate::screen::{Answer, COMMAND, paint};
use event::{Event, Keyboard, end_with_the_launcher, listen_to_signals};
use files::{Files, Mode};
use screen::{Picture, Screen};
use state::{Position, State};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};
use syllabus::{Exercise, Problem, Result, Root, kata};
use terminal::Terminal;
use view::check_all::CheckAll;
use view::document::Document;
use view::list::List;

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let memory = options
        .memory
        .map(|option| memory_judge(root, option))
        .transpose()?;
    let mut state = State::read(root, memory)?;
    let begin_at = match &options.what {
        Some(what) => asked_for(root, &state, what)?,
        None => state.suggested().unwrap_or(state.at),
    };
    let is_damaged = state.progress.set_aside.is_some();
    if let Some(problem) = state.broken.first() {
        state.remark = Some(root.shortened(&problem.to_string()));
    }
    let (sender, events) = channel();
    let terminal = Terminal::take()?;
    end_with_the_launcher();
    let lent = Arc::new(AtomicBool::new(false));
    listen_to_signals(sender.clone(), Arc::clone(&lent))?;
    let mode = match (options.manual, options.poll) {
        (true, _) => Mode::Manual,
        (_, true) => Mode::Polling,
        _ => Mode::Told,
    };
    let mut watch = Watch {
        screen: Screen::new(),
        terminal,
        keyboard: Keyboard::listen(sender.clone()),
        files: Files::new(mode, sender.clone()),
        lent,
        edit_command: options.edit_cmd.clone(),
        state,
        view: View::Exercise,
        shown: Picture::default(),
        scroll: 0,
        left_at: 0,
        judgings: 0,
        judge_at: None,
        pause: Duration::ZERO,
        leaving: false,
        sender,
    };
    watch.go(begin_at);
    if is_damaged {
        let why = "what was remembered of your work was damaged: it is found out again";
        watch.check_all(why);
    }
    let ended = watch.live(&events);
    let is_behind = watch.judge_at.is_some() || watch.state.is_overtaken();
    let Watch {
        terminal, state, ..
    } = watch;
    drop(terminal);
    ended.map_err(|error| Problem::new(format!("the screen cannot be written: {error}")))?;
    Ok(Answer::well(parting(&state, is_behind)))
}

/// `03` begins with the first exercise of it that is open.
fn asked_for(root: &Root, state: &State, what: &str) -> Result<Position> {
    let (number, name) = parts(what);
    let wanted = kata(root, number)?;
    let none = || Problem::new(format!("kata {} has no exercise yet", wanted.number));
    let index = state
        .katas
        .iter()
        .position(|(kata, _)| kata.number == wanted.number);
    let index = index.ok_or_else(none)?;
    let exercise = match name {
        Some(name) => {
            let exercise = wanted.exercise(name)?;
            let is_it = |one: &Exercise| one.name == exercise.name;
            wanted.exercises.iter().position(is_it)
        }
        None => {
            let standings = &state.katas[index].1.exercises;
            standings
                .iter()
                .position(|standing| !standing.is_finished())
        }
    };
    Ok(Position {
        kata: index,
        exercise: exercise.unwrap_or(0),
    })
}

/// What stays on the screen when the watcher is gone.
fn parting(state: &State, is_behind: bool) -> String {
    let stands = match state.checks() {
        _ if is_behind => "what was saved last is not judged yet".to_owned(),
        Some((passed, of)) => format!("{passed} of {of} checks pass"),
        None if state.does_not_compile() => "it does not compile yet".to_owned(),
        None => "not judged this time".to_owned(),
    };
    format!(
        "{}: {stands}. {} goes on from here.\n",
        state.name(),
        paint(COMMAND, "cargo kata")
    )
}

/// What fills the screen.
enum View {
    Exercise,
    List(List),
    Document(Document),
    CheckAll(CheckAll),
    /// The exercise, with a question that only `y` answers with yes.
    Reset,
}

struct Watch {
    screen: Screen,
    terminal: Terminal,
    keyboard: Keyboard,
    files: Files,
    /// Whether an editor has the terminal.
    lent: Arc<AtomicBool>,
    edit_command: Option<String>,
    state: State,
    view: View,
    /// As it was made last.
    shown: Picture,
    scroll: usize,
    /// Where the exercise was left for another view.
    left_at: usize,
    /// How many judgings have begun.
    judgings: u64,
    /// When the next one is due.
    judge_at: Option<Instant>,
    /// How long nothing must be saved before that.
    pause: Duration,
    leaving: bool,
    sender: Sender<Event>,
}
