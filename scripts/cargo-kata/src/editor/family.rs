//! How each editor is told a line, and whether it needs a terminal.

use std::path::Path;

/// What is known of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// Where it shows a file.
    pub place: Place,
    /// How it is told a line.
    pub line: Line,
}

/// Where an editor shows a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the terminal that it is started in.
    Terminal,
    /// In a window of its own.
    Window,
    /// In a window, unless an argument or a missing display keeps it in the terminal.
    Emacs,
    /// As for Emacs, and it waits until the file is done with unless it is told not to.
    EmacsClient,
    /// Nobody knows, so the terminal is left to it until it ends.
    Unknown,
}

/// How an editor is told a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// `+12 FILE`
    Plus,
    /// `FILE:12`
    Colon,
    /// `--goto FILE:12`
    Goto,
    /// `--line 12 FILE`
    Option,
    /// `-n12 FILE`, Notepad++
    N,
    /// It is not told.
    Untold,
}

const UNKNOWN: Family = Family {
    place: Place::Unknown,
    line: Line::Untold,
};

/// From the editors' own manuals.
const FAMILIES: [(Place, Line, &[&str]); 9] = [
    (
        Place::Terminal,
        Line::Plus,
        &[
            "vi",
            "vim",
            "nvim",
            "view",
            "nvi",
            "elvis",
            "vis",
            "kak",
            "micro",
            "nano",
            "pico",
            "joe",
            "jed",
            "ne",
            "mg",
            "dte",
            "zile",
            "emacs-nox",
        ],
    ),
    (Place::Terminal, Line::Colon, &["hx", "helix"]),
    (Place::Emacs, Line::Plus, &["emacs"]),
    (Place::EmacsClient, Line::Plus, &["emacsclient"]),
    (
        Place::Window,
        Line::Plus,
        &[
            "gvim",
            "mvim",
            "vimr",
            "nvim-qt",
            "gedit",
            "gnome-text-editor",
            "pluma",
            "geany",
            "bbedit",
        ],
    ),
    (
        Place::Window,
        Line::Colon,
        &[
            "zed",
            "zeditor",
            "zedit",
            "subl",
            "sublime_text",
            "lapce",
            "pulsar",
            "atom",
        ],
    ),
    (
        Place::Window,
        Line::Goto,
        &[
            "code",
            "code-insiders",
            "code-oss",
            "codium",
            "vscodium",
            "cursor",
            "windsurf",
            "positron",
            "trae",
            "kiro",
            "antigravity",
        ],
    ),
    (
        Place::Window,
        Line::Option,
        &[
            "kate",
            "kwrite",
            "mate",
            "rustrover",
            "rustrover64",
            "idea",
            "idea64",
            "clion",
            "clion64",
        ],
    ),
    (Place::Window, Line::N, &["notepad++"]),
];

impl Family {
    /// What is known of the program: `vim` of `/usr/bin/vim.basic`, `code` of `code.cmd`.
    pub fn of(program: &Path) -> Self {
        let is = |name: &str| FAMILIES.iter().find(|(_, _, names)| names.contains(&name));
        let stem = stem(program);
        is(&stem).map_or(UNKNOWN, |&(place, line, _)| Self { place, line })
    }

    /// The arguments that open the file at the line.
    pub fn arguments(self, file: &Path, line: usize) -> Vec<String> {
        let file = file.display().to_string();
        let at_line = format!("{file}:{line}");
        match self.line {
            Line::Plus => vec![format!("+{line}"), file],
            Line::Colon => vec![at_line],
            Line::Goto => vec!["--goto".to_owned(), at_line],
            Line::Option => vec!["--line".to_owned(), line.to_string(), file],
            Line::N => vec![format!("-n{line}"), file],
            Line::Untold => vec![file],
        }
    }
}

/// A program's name without its folder and what follows the first dot, in small letters.
pub fn stem(program: &Path) -> String {
    let name = program.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default();
    stem.to_lowercase()
}
