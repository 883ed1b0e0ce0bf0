//! Terminal editors beside what runs here: in a pane of tmux or Zellij.

use super::Environment;
use std::path::Path;
use std::process::Command;

/// A pane's own mark in tmux: the file that was opened in it.
const MARK: &str = "@katakit_file";

/// From so many columns on, two panes stand side by side; below it one above the other.
const WIDE: usize = 140;

/// The command that runs `editor` on `file` in a pane of its own, where there can be one.
pub fn beside(environment: &impl Environment, editor: &Command, file: &Path) -> Option<Command> {
    if environment.variable("TMUX").is_some()
        && let Some(tmux) = environment.program("tmux")
    {
        return Some(in_tmux(environment, &tmux, editor, file));
    }
    if environment.variable("ZELLIJ").is_some()
        && let Some(zellij) = environment.program("zellij")
    {
        return Some(in_zellij(&zellij, editor, file));
    }
    None
}

/// Goes to the pane that has the file open, if one has. Otherwise a new pane: it takes its room from the pane of an earlier
/// file where there is one, so that this one keeps its size. No pane is closed, as an editor there may hold unsaved work.
fn in_tmux(environment: &impl Environment, tmux: &Path, editor: &Command, file: &Path) -> Command {
    let here = environment.variable("TMUX_PANE").unwrap_or_default();
    let file = file.display().to_string();
    let panes = panes(environment, tmux, &here);
    let mut command = Command::new(tmux);
    if let Some(open) = panes.iter().find(|pane| pane.file == file) {
        let id = open.id.as_str();
        command.args(["select-window", "-t", id, ";", "select-pane", "-t", id]);
        return command;
    }
    let here = panes.iter().find(|pane| pane.id == here);
    let earlier = panes
        .iter()
        .rfind(|pane| !pane.file.is_empty() && here.is_none_or(|here| here.window == pane.window));
    let side_by_side = here.is_some_and(|pane| pane.columns >= WIDE) && earlier.is_none();
    command.args(["split-window", if side_by_side { "-h" } else { "-v" }]);
    if let Some(pane) = earlier.or(here) {
        command.args(["-t", &pane.id]);
    }
    command.arg(editor.get_program()).args(editor.get_args());
    command.args([";", "set-option", "-p", MARK, &file]);
    command
}

struct Pane {
    id: String,
    window: String,
    columns: usize,
    file: String,
}

/// The panes of this session; none where tmux does not answer, and then a plain split is still right.
fn panes(environment: &impl Environment, tmux: &Path, here: &str) -> Vec<Pane> {
    let mut command = Command::new(tmux);
    command.args(["list-panes", "-s"]);
    if !here.is_empty() {
        command.args(["-t", here]);
    }
    let format = format!("#{{pane_id}} #{{window_id}} #{{pane_width}} #{{{MARK}}}");
    command.args(["-F", &format]);
    let listed = environment.printed_by(&mut command).unwrap_or_default();
    listed.lines().filter_map(pane).collect()
}

fn pane(line: &str) -> Option<Pane> {
    let mut words = line.splitn(4, ' ');
    Some(Pane {
        id: words.next()?.to_owned(),
        window: words.next()?.to_owned(),
        columns: words.next()?.parse().ok()?,
        file: words.next()?.to_owned(),
    })
}

/// Always a new pane: only the newest Zellij tells which there are.
fn in_zellij(zellij: &Path, editor: &Command, file: &Path) -> Command {
    let name = file.file_name().unwrap_or_default();
    let mut command = Command::new(zellij);
    command.args(["run", "--close-on-exit", "--name"]).arg(name);
    command.arg("--").arg(editor.get_program());
    command.args(editor.get_args());
    command
}
