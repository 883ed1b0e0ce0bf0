//! The editor whose own terminal this is: the file belongs into the window that the learner looks at already.

use super::Environment;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An editor around this terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Surrounding {
    /// A Neovim, which listens at this address.
    Neovim(String),
    /// Any other: it finds its own window again.
    Window,
}

/// VS Code's kin all say `TERM_PROGRAM=vscode`. Their names stand in paths that the terminal knows, or in macOS' name of the
/// application; the first that fits is taken.
const KIN_OF_VS_CODE: [(&str, &[&str]); 7] = [
    ("cursor", &["cursor"]),
    ("codium", &["codium", "vscodium"]),
    ("windsurf", &["windsurf"]),
    ("antigravity", &["antigravity"]),
    ("positron", &["positron"]),
    ("insider", &["code-insiders"]),
    ("code - oss", &["code-oss"]),
];

/// What tells VS Code's kin apart. Cursor's trace is its own, and absent in some of its releases.
const TELLING: [&str; 5] = [
    "VSCODE_GIT_ASKPASS_NODE",
    "VSCODE_GIT_ASKPASS_MAIN",
    "GIT_ASKPASS",
    "__CFBundleIdentifier",
    "TERM_PROGRAM_VERSION",
];

/// The editor around this terminal and the program that opens files in it, where both are there.
pub fn surrounding(environment: &impl Environment) -> Option<(Surrounding, PathBuf)> {
    let is = |name: &str, value: &str| environment.variable(name).as_deref() == Some(value);
    let first = |names: &[&str]| names.iter().find_map(|name| environment.program(name));
    let window = |names: &[&str]| first(names).map(|program| (Surrounding::Window, program));
    // A Neovim may run within VS Code's terminal, never the other way round: the innermost comes first.
    if let Some(server) = environment.variable("NVIM") {
        return first(&["nvim"]).map(|program| (Surrounding::Neovim(server), program));
    }
    if environment.variable("INSIDE_EMACS").is_some() {
        return window(&["emacsclient"]);
    }
    if is("TERM_PROGRAM", "vscode") {
        return window(vs_code_or_kin(environment)).or_else(|| window(&["code"]));
    }
    if environment.variable("ZED_TERM").is_some() {
        return window(&["zed", "zeditor", "zedit"]);
    }
    if is("TERMINAL_EMULATOR", "JetBrains-JediTerm") {
        return window(&[
            "rustrover",
            "rustrover64",
            "clion",
            "clion64",
            "idea",
            "idea64",
        ]);
    }
    None
}

fn vs_code_or_kin(environment: &impl Environment) -> &'static [&'static str] {
    if environment.variable("CURSOR_TRACE_ID").is_some() {
        return &["cursor"];
    }
    let told: Vec<String> = TELLING
        .iter()
        .filter_map(|name| environment.variable(name))
        .map(|value| value.to_lowercase())
        .collect();
    KIN_OF_VS_CODE
        .iter()
        .find(|(sign, _)| told.iter().any(|value| value.contains(sign)))
        .map_or(&["code"], |(_, programs)| programs)
}

/// Neovim's `--remote` takes no line, so an expression is sent: it leaves the terminal's window as it is, goes to the one used
/// before (or splits), and opens the file there; `:drop` finds it where it is open already, and keeps unsaved buffers.
pub fn in_neovim(program: &Path, server: &str, file: &Path, line: usize) -> Command {
    let file = file.display().to_string().replace('\'', "''");
    let expression = format!(
        "execute([winnr('$') > 1 ? 'wincmd p' : 'aboveleft split', 'drop ' .. fnameescape('{file}'), '{line}'])"
    );
    let mut command = Command::new(program);
    command.args(["--server", server, "--remote-expr", &expression]);
    command
}
