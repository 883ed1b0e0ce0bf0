//! Which editor is meant, and the command that it makes.

use super::family::{Family, Place, stem};
use super::surrounding::{self, Surrounding};
use super::{Environment, Opening, split_pane};
use std::path::{Path, PathBuf};
use std::process::Command;
use syllabus::{Problem, Result};

/// The variable that holds the edit command where the option is not given.
pub const EDIT_COMMAND: &str = "KATAKIT_EDITOR";

/// Words that the edit command may hold.
const FILE: &str = "{file}";
const LINE: &str = "{line}";

/// What makes an editor with windows wait until the file is closed; people set it for `git commit`, and nobody waits here.
const WAITING: [&str; 6] = ["--wait", "-w", "--block", "--nofork", "-f", "-b"];

/// What keeps Emacs in the terminal.
const EMACS_IN_TERMINAL: [&str; 4] = ["-nw", "-t", "--tty", "--no-window-system"];

/// Looked for where nobody has said anything. First those that people install because they want them, then those that come
/// with a system; of these nano before vim, because nano says on its screen how it is left.
const WITH_WINDOWS: [&str; 7] = [
    "code",
    "codium",
    "cursor",
    "zed",
    "zeditor",
    "subl",
    "rustrover",
];
const IN_TERMINALS: [&str; 9] = [
    "nvim", "hx", "helix", "kak", "micro", "emacs", "nano", "vim", "vi",
];

/// An editor on this machine.
#[derive(Clone, Debug)]
pub struct Editor {
    program: PathBuf,
    arguments: Vec<String>,
    family: Family,
    because: &'static str,
    surrounding: Option<Surrounding>,
}

impl Editor {
    /// The editor that is meant; the order stands at the head of the module.
    ///
    /// # Errors
    /// Where an editor is named that is not on this machine, or none is to be found.
    pub fn meant(environment: &impl Environment) -> Result<Self> {
        let surrounding = surrounding::surrounding(environment);
        let within_neovim = matches!(surrounding, Some((Surrounding::Neovim(_), _)));
        let nested = |editor: &Self| {
            within_neovim && ["vi", "vim", "nvim"].contains(&stem(&editor.program).as_str())
        };
        if let Some(editor) = named(environment, EDIT_COMMAND, "the edit command")? {
            return Ok(editor);
        }
        if let Some(editor) = named(environment, "VISUAL", "$VISUAL")?
            && !nested(&editor)
        {
            return Ok(editor);
        }
        if let Some((surrounding, program)) = surrounding {
            let mut editor = Self::new(program, Vec::new(), "this terminal is its own");
            editor.surrounding = Some(surrounding);
            return Ok(editor);
        }
        if let Some(editor) = named(environment, "EDITOR", "$EDITOR")? {
            return Ok(editor);
        }
        on_path(environment)
    }

    fn new(program: PathBuf, arguments: Vec<String>, because: &'static str) -> Self {
        Self {
            family: Family::of(&program),
            program,
            arguments,
            because,
            surrounding: None,
        }
    }

    /// Its name, as `nvim`.
    pub fn name(&self) -> String {
        stem(&self.program)
    }

    /// What said that it is meant, such as `$VISUAL`.
    pub fn because(&self) -> &'static str {
        self.because
    }

    /// How it opens the file at that line.
    pub fn opening(&self, environment: &impl Environment, file: &Path, line: usize) -> Opening {
        if let Some(Surrounding::Neovim(server)) = &self.surrounding {
            let command = surrounding::in_neovim(&self.program, server, file, line);
            return Opening::Elsewhere(command);
        }
        let mut command = Command::new(&self.program);
        command.args(self.arguments_for(file, line));
        match self.place(environment) {
            Place::Terminal => match split_pane::beside(environment, &command, file) {
                Some(beside) => Opening::Elsewhere(beside),
                None => Opening::InThisTerminal(command),
            },
            Place::Unknown => Opening::InThisTerminal(command),
            Place::Window | Place::Emacs | Place::EmacsClient => Opening::Elsewhere(command),
        }
    }

    /// Where it shows the file, with what its arguments and the machine's display say.
    fn place(&self, environment: &impl Environment) -> Place {
        let in_terminal = self.has_any(&EMACS_IN_TERMINAL);
        match self.family.place {
            Place::Emacs if in_terminal || !has_display(environment) => Place::Terminal,
            Place::EmacsClient if in_terminal => Place::Terminal,
            place => place,
        }
    }

    fn arguments_for(&self, file: &Path, line: usize) -> Vec<String> {
        let mut arguments = self.arguments.clone();
        if arguments.iter().any(|argument| argument.contains(FILE)) {
            let fill = |argument: &String| {
                let with_line = argument.replace(LINE, &line.to_string());
                with_line.replace(FILE, &file.display().to_string())
            };
            return arguments.iter().map(fill).collect();
        }
        match self.family.place {
            Place::Window => {
                arguments.retain(|argument| !WAITING.contains(&argument.as_str()));
            }
            Place::EmacsClient if !self.has_any(&EMACS_IN_TERMINAL) => {
                arguments.push("--no-wait".to_owned());
            }
            _ => {}
        }
        arguments.extend(self.family.arguments(file, line));
        arguments
    }

    fn has_any(&self, wanted: &[&str]) -> bool {
        let is_wanted = |argument: &String| wanted.contains(&argument.as_str());
        self.arguments.iter().any(is_wanted)
    }
}

/// The editor that the variable names, if it is set.
fn named(
    environment: &impl Environment,
    variable: &str,
    because: &'static str,
) -> Result<Option<Editor>> {
    let Some(text) = environment.variable(variable) else {
        return Ok(None);
    };
    // A path with blanks in it, as on macOS and Windows, where people do not think of quotes.
    if let Some(program) = environment.program(&text) {
        return Ok(Some(Editor::new(program, Vec::new(), because)));
    }
    let words = shlex::split(&text).ok_or_else(|| {
        Problem::new(format!(
            "{because} is `{text}`, in which a quote has no end; mend it, or name another with --edit-cmd"
        ))
    })?;
    let Some((name, arguments)) = words.split_first() else {
        return Ok(None);
    };
    let program = environment.program(name).ok_or_else(|| {
        Problem::new(format!(
            "{because} names `{name}`, and there is no such program on this machine; install it, or name another with \
             --edit-cmd"
        ))
    })?;
    Ok(Some(Editor::new(program, arguments.to_vec(), because)))
}

fn on_path(environment: &impl Environment) -> Result<Editor> {
    let with_windows = has_display(environment).then_some(WITH_WINDOWS);
    let candidates = with_windows.into_iter().flatten().chain(IN_TERMINALS);
    let mut found = candidates.filter_map(|name| environment.program(name));
    match found.next() {
        Some(program) => Ok(Editor::new(
            program,
            Vec::new(),
            "it is on this machine, and neither $VISUAL nor $EDITOR is set",
        )),
        None => Err(Problem::new(
            "no editor was found on this machine, and neither $VISUAL nor $EDITOR is set; name yours with --edit-cmd",
        )),
    }
}

/// Whether a window can be shown: always on macOS and Windows, elsewhere where a display is named.
fn has_display(environment: &impl Environment) -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]
            .iter()
            .any(|name| environment.variable(name).is_some())
}
