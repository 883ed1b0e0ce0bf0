//! What the keys do.

use super::editing::open_in_editor;
use super::view::document::{Document, keys};
use super::view::list::List;
use super::{State, View, Watch};
use crate::in_a_pack::SOLUTIONS_ARE_RELEASED;
use crate::screen::{BAD, STRONG, paint};
use crate::{solution, terminal};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use learner::{Progress, reset};
use std::fs;
use std::io;

/// Does what the key asks for in the view that is shown.
pub(super) fn take(watch: &mut Watch, key: KeyEvent) -> io::Result<()> {
    watch.state.remark = None;
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        match key.code {
            KeyCode::Char('c') => watch.leaving = true,
            KeyCode::Char('z') if cfg!(unix) => watch.suspend(true)?,
            KeyCode::Char('l') => watch.screen.forget(),
            _ => {}
        }
        return Ok(());
    }
    if scrolled(watch, key.code) {
        return Ok(());
    }
    match watch.view {
        View::Exercise => return exercise(watch, key.code),
        View::List(_) => list(watch, key.code),
        View::Reset => {
            watch.view = View::Exercise;
            if key.code == KeyCode::Char('y') {
                reset_exercise(watch);
            }
        }
        View::Document(_) | View::CheckAll(_) => {
            if matches!(watch.view, View::CheckAll(_)) {
                watch.state.look_again();
            }
            watch.view = View::Exercise;
            watch.scroll = watch.left_at;
            watch.judge(false);
        }
    }
    Ok(())
}

/// Texts that are longer than the window move under it; the list moves its mark instead.
fn scrolled(watch: &mut Watch, key: KeyCode) -> bool {
    if matches!(watch.view, View::List(_)) {
        return false;
    }
    let page = watch.screen.size().rows.saturating_sub(6).max(1);
    watch.scroll = match key {
        KeyCode::Up | KeyCode::Char('k') => watch.scroll.saturating_sub(1),
        KeyCode::Down | KeyCode::Char('j') => watch.scroll + 1,
        KeyCode::PageUp => watch.scroll.saturating_sub(page),
        KeyCode::PageDown | KeyCode::Char(' ') => watch.scroll + page,
        KeyCode::Home => 0,
        // Showing it brings the number back to what there is.
        KeyCode::End => usize::MAX / 2,
        _ => return false,
    };
    true
}

fn exercise(watch: &mut Watch, key: KeyCode) -> io::Result<()> {
    match key {
        KeyCode::Char('q') => watch.leaving = true,
        KeyCode::Char('?') => show(watch, Document::new("Keys", keys)),
        KeyCode::Char('o') | KeyCode::Enter => return open_in_editor(watch),
        KeyCode::Char('h') => hint(watch),
        KeyCode::Char('e') => lesson(watch),
        KeyCode::Char('l') => watch.view = View::List(List::new(&watch.state)),
        KeyCode::Char('n') => next(watch),
        KeyCode::Right => go_to_neighbour(watch, true),
        KeyCode::Char('p') | KeyCode::Left => go_to_neighbour(watch, false),
        KeyCode::Char('s') => show_solution(watch),
        KeyCode::Char('x') => watch.view = View::Reset,
        KeyCode::Char('r') => watch.judge(true),
        KeyCode::Char('a') => watch.check_all("every kata that you have touched"),
        KeyCode::Char(other) => {
            watch.state.remark = Some(format!("{other} does nothing here; ? shows the keys"));
        }
        _ => {}
    }
    Ok(())
}

fn list(watch: &mut Watch, key: KeyCode) {
    let View::List(list) = &mut watch.view else {
        return;
    };
    let page = isize::try_from(watch.screen.size().rows / 2).unwrap_or(10);
    match key {
        KeyCode::Up => list.step(-1),
        KeyCode::Down => list.step(1),
        KeyCode::PageUp => list.step(-page),
        KeyCode::PageDown => list.step(page),
        KeyCode::Home => list.step(isize::MIN),
        KeyCode::End => list.step(isize::MAX),
        KeyCode::Backspace => list.pop(&watch.state),
        KeyCode::Esc => {
            let had_a_filter = list.clear(&watch.state);
            if !had_a_filter {
                watch.view = View::Exercise;
            }
        }
        KeyCode::Enter => {
            if let Some(position) = list.selected() {
                watch.go(position);
            }
        }
        KeyCode::Char(letter) => list.push(&watch.state, letter),
        _ => {}
    }
}

fn show(watch: &mut Watch, document: Document) {
    watch.view = View::Document(document);
    watch.left_at = watch.scroll;
    watch.scroll = 0;
}

/// After a pass what fits best, else the neighbour: skipping is always allowed.
fn next(watch: &mut Watch) {
    let state = &watch.state;
    let here = &state.katas[state.at.kata].1.exercises[state.at.exercise];
    match state.suggested() {
        Some(best) if here.is_finished() && best != state.at => watch.go(best),
        _ => go_to_neighbour(watch, true),
    }
}

fn go_to_neighbour(watch: &mut Watch, forward: bool) {
    match watch.state.neighbour(forward) {
        Some(position) => watch.go(position),
        None => {
            let end = if forward { "last" } else { "first" };
            watch.state.remark = Some(format!("this is the {end} exercise; l shows all"));
        }
    }
}

fn hint(watch: &mut Watch) {
    let state = &mut watch.state;
    let (kata, exercise) = (state.kata().number.clone(), state.exercise().name.clone());
    let most = u8::try_from(state.exercise().hints.len()).unwrap_or(u8::MAX);
    let mut left = 0;
    let changed = Progress::change(&state.root, |progress| {
        let entry = progress.entry_mut(&kata, &exercise);
        left = most.saturating_sub(entry.hints);
        entry.hints = (entry.hints + 1).min(most);
    });
    state.take_over(changed);
    if left == 0 {
        let remark = match most {
            0 => "the host of the workshop allows no hints; e shows the lesson",
            3 => "these were all three hints; e shows the lesson",
            _ => "these were all hints that the host allows; e shows the lesson",
        };
        state.remark = Some(remark.to_owned());
    }
    // Hints stand at the end.
    watch.scroll = usize::MAX / 2;
}

fn lesson(watch: &mut Watch) {
    let kata = watch.state.kata();
    let path = kata.folder.join("README.md");
    match fs::read_to_string(&path) {
        Ok(text) => {
            let title = format!("{} {}", kata.number, kata.title);
            let folder = kata.folder.clone();
            let opens_links = terminal::opens_links();
            let lines = move |columns: usize| {
                terminal::prose(
                    &text,
                    columns.min(terminal::WIDEST_PROSE),
                    &folder,
                    opens_links,
                )
            };
            show(watch, Document::new(title, lines));
        }
        Err(error) => {
            let path = watch.state.root.relative(&path);
            watch.state.remark = Some(format!("the lesson {path} cannot be read: {error}"));
        }
    }
}

fn show_solution(watch: &mut Watch) {
    let state = &watch.state;
    let (kata, exercise) = (state.kata(), state.exercise());
    if kata.is_graded_by_host {
        watch.state.remark = Some(SOLUTIONS_ARE_RELEASED.to_owned());
        return;
    }
    if !solution::is_open(&state.progress, kata, exercise) {
        let after = if kata.stages {
            "the last stage passes"
        } else {
            "it passes"
        };
        let name = state.name();
        watch.state.remark = Some(format!(
            "the solution opens once {after}: h is the way there, `cargo kata solution {name} --give-up` the other one"
        ));
        return;
    }
    let title = format!("{}: your code, and the model answer", state.name());
    match solution::comparison(kata, exercise) {
        Ok(lines) => show(watch, Document::new(title, lines)),
        Err(problem) => watch.state.remark = Some(state.root.shortened(&problem.to_string())),
    }
}

/// What is asked before anything is reset.
pub(super) fn reset_question(state: &State) -> String {
    let question = format!(
        " Put the stub back in place of {}? Your file is kept. ",
        state.file()
    );
    format!("{}{}", paint(BAD, &question), paint(STRONG, "y / n"))
}

fn reset_exercise(watch: &mut Watch) {
    let state = &mut watch.state;
    let done = reset(&state.root, state.kata(), &[state.exercise()]);
    state.remark = Some(match done {
        Ok(done) => match done.kept {
            Some(kept) => format!(
                "reset; what stood there is in {}",
                state.root.relative(&kept)
            ),
            None => "it was the stub already".to_owned(),
        },
        Err(problem) => format!("not reset: {}", state.root.shortened(&problem.to_string())),
    });
    state.look_again();
    watch.judge(true);
}
