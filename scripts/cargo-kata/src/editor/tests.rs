use super::*;
use std::collections::HashMap;

/// Variables as `NAME=value`, programs that stand in `/bin`, and what tmux says of its panes.
struct Made {
    variables: HashMap<String, String>,
    programs: Vec<&'static str>,
    panes: &'static str,
}

impl Made {
    fn new(variables: &[&str], programs: &[&'static str]) -> Self {
        let pair = |text: &&str| {
            let (name, value) = text.split_once('=').expect("NAME=value");
            (name.to_owned(), value.to_owned())
        };
        Self {
            variables: variables.iter().map(pair).collect(),
            programs: programs.to_vec(),
            panes: "",
        }
    }
}

impl Environment for Made {
    fn variable(&self, name: &str) -> Option<String> {
        self.variables.get(name).cloned()
    }

    fn program(&self, name: &str) -> Option<PathBuf> {
        self.programs
            .contains(&name)
            .then(|| Path::new("/bin").join(name))
    }

    fn printed_by(&self, _: &mut Command) -> Option<String> {
        Some(self.panes.to_owned())
    }
}

/// `here:` or `elsewhere:`, then the command's words, without the folder of the programs.
fn said(environment: &Made) -> String {
    let opening = opening(environment, Path::new("/k/a.rs"), 12);
    let (place, command) = match opening {
        Ok(Opening::InThisTerminal(command)) => ("here:", command),
        Ok(Opening::Elsewhere(command)) => ("elsewhere:", command),
        Err(problem) => return format!("problem: {problem}"),
    };
    let program = command.get_program().to_string_lossy().replace("/bin/", "");
    let arguments = command
        .get_args()
        .map(|argument| argument.to_string_lossy());
    let arguments: Vec<String> = arguments.map(|text| text.replace("/bin/", "")).collect();
    format!("{place} {program} {}", arguments.join(" "))
}

fn expect(variables: &[&str], programs: &[&'static str], expected: &str) {
    let said = said(&Made::new(variables, programs));
    assert_eq!(said, expected, "with {variables:?} and {programs:?}");
}

#[test]
fn each_family_is_told_the_line_in_its_own_way() {
    for (editor, expected) in [
        ("vim", "here: vim +12 /k/a.rs"),
        ("nano", "here: nano +12 /k/a.rs"),
        ("kak", "here: kak +12 /k/a.rs"),
        ("hx", "here: hx /k/a.rs:12"),
        ("emacs -nw", "here: emacs -nw +12 /k/a.rs"),
        ("emacsclient -t", "here: emacsclient -t +12 /k/a.rs"),
        (
            "emacsclient",
            "elsewhere: emacsclient --no-wait +12 /k/a.rs",
        ),
        ("code --wait", "elsewhere: code --goto /k/a.rs:12"),
        ("zed --wait", "elsewhere: zed /k/a.rs:12"),
        ("subl -n -w", "elsewhere: subl -n /k/a.rs:12"),
        ("gvim -f", "elsewhere: gvim +12 /k/a.rs"),
        ("kate -b", "elsewhere: kate --line 12 /k/a.rs"),
        ("rustrover", "elsewhere: rustrover --line 12 /k/a.rs"),
        ("notepad++", "elsewhere: notepad++ -n12 /k/a.rs"),
        ("ed", "here: ed /k/a.rs"),
    ] {
        let program = editor.split(' ').next().expect("a name");
        let variable = format!("VISUAL={editor}");
        expect(&[&variable], &[program], expected);
    }
}

#[test]
fn emacs_takes_a_window_where_there_is_a_display() {
    let vars = ["EDITOR=emacs", "DISPLAY=:0"];
    expect(&vars, &["emacs"], "elsewhere: emacs +12 /k/a.rs");
    if cfg!(target_os = "linux") {
        expect(&vars[..1], &["emacs"], "here: emacs +12 /k/a.rs");
    }
}

#[test]
fn the_plainest_word_wins() {
    let programs = ["hx", "nano", "code", "vim", "kak"];
    let all = [
        "KATAKIT_EDITOR=kak",
        "VISUAL=hx",
        "TERM_PROGRAM=vscode",
        "EDITOR=nano",
        "DISPLAY=:0",
    ];
    for (from, expected) in [
        (0, "here: kak +12 /k/a.rs"),
        (1, "here: hx /k/a.rs:12"),
        (2, "elsewhere: code --goto /k/a.rs:12"),
        (3, "here: nano +12 /k/a.rs"),
        (4, "elsewhere: code --goto /k/a.rs:12"),
    ] {
        expect(&all[from..], &programs, expected);
    }
    expect(&[], &["vi", "vim", "nano"], "here: nano +12 /k/a.rs");
    if cfg!(target_os = "linux") {
        expect(&[], &programs, "here: hx /k/a.rs:12");
    }
}

#[test]
fn an_edit_command_may_say_itself_where_the_file_goes() {
    expect(
        &["KATAKIT_EDITOR=mine --at '{file}#{line}' \"two words\""],
        &["mine"],
        "here: mine --at /k/a.rs#12 two words",
    );
    // Braces elsewhere are the editor's own affair.
    expect(&["VISUAL=hx {line}"], &["hx"], "here: hx {line} /k/a.rs:12");
}

#[test]
fn a_program_with_blanks_in_its_path_needs_no_quotes() {
    expect(
        &["EDITOR=/My Editors/subl"],
        &["/My Editors/subl"],
        "elsewhere: /My Editors/subl /k/a.rs:12",
    );
}

#[test]
fn the_editor_around_this_terminal_is_known_by_its_signs() {
    let code = "TERM_PROGRAM=vscode";
    let all = [
        "code",
        "cursor",
        "codium",
        "windsurf",
        "code-insiders",
        "zeditor",
        "idea",
        "emacsclient",
    ];
    for (sign, expected) in [
        ("A=b", "code --goto /k/a.rs:12"),
        ("CURSOR_TRACE_ID=1", "cursor --goto /k/a.rs:12"),
        (
            "VSCODE_GIT_ASKPASS_NODE=/Applications/Cursor.app/x",
            "cursor --goto /k/a.rs:12",
        ),
        (
            "VSCODE_GIT_ASKPASS_NODE=/usr/share/codium/codium",
            "codium --goto /k/a.rs:12",
        ),
        (
            "__CFBundleIdentifier=com.exafunction.windsurf",
            "windsurf --goto /k/a.rs:12",
        ),
        (
            "TERM_PROGRAM_VERSION=1.99.0-insider",
            "code-insiders --goto /k/a.rs:12",
        ),
        (
            "VSCODE_GIT_ASKPASS_NODE=/usr/share/code-insiders/x",
            "code-insiders --goto /k/a.rs:12",
        ),
    ] {
        expect(&[code, sign], &all, &format!("elsewhere: {expected}"));
    }
    expect(&["ZED_TERM=true"], &all, "elsewhere: zeditor /k/a.rs:12");
    expect(
        &["TERMINAL_EMULATOR=JetBrains-JediTerm"],
        &all,
        "elsewhere: idea --line 12 /k/a.rs",
    );
    expect(
        &["INSIDE_EMACS=29.1,vterm"],
        &all,
        "elsewhere: emacsclient --no-wait +12 /k/a.rs",
    );
    // Without its program on PATH it cannot be reached.
    expect(
        &[code, "CURSOR_TRACE_ID=1", "EDITOR=vim"],
        &["vim"],
        "here: vim +12 /k/a.rs",
    );
}

#[test]
fn within_neovim_the_file_goes_to_that_neovim() {
    let expected = "elsewhere: nvim --server /run/nvim.1 --remote-expr execute([winnr('$') > 1 ? 'wincmd p' : \
                    'aboveleft split', 'drop ' .. fnameescape('/k/a.rs'), '12'])";
    let within = "NVIM=/run/nvim.1";
    expect(&[within, "EDITOR=nano"], &["nvim", "nano"], expected);
    expect(&[within, "VISUAL=vim"], &["nvim", "vim"], expected);
    expect(
        &[within, "VISUAL=hx"],
        &["nvim", "hx"],
        "here: hx /k/a.rs:12",
    );
}

#[test]
fn in_tmux_a_terminal_editor_gets_a_pane() {
    let tmux = "TMUX=/tmp/tmux,1,0";
    let mut made = Made::new(&[tmux, "TMUX_PANE=%0", "EDITOR=vim"], &["tmux", "vim"]);
    let mark = "; set-option -p @katakit_file /k/a.rs";
    for (panes, expected) in [
        (
            "%0 @0 200 \n%1 @0 200 \n",
            format!("split-window -h -t %0 vim +12 /k/a.rs {mark}"),
        ),
        (
            "%0 @0 80 \n",
            format!("split-window -v -t %0 vim +12 /k/a.rs {mark}"),
        ),
        (
            "%0 @0 200 \n%4 @0 99 /k/b.rs\n",
            format!("split-window -v -t %4 vim +12 /k/a.rs {mark}"),
        ),
        (
            "%0 @0 200 \n%4 @7 99 /k/b.rs\n",
            format!("split-window -h -t %0 vim +12 /k/a.rs {mark}"),
        ),
        (
            "%0 @0 200 \n%4 @7 99 /k/a.rs\n",
            "select-window -t %4 ; select-pane -t %4".to_owned(),
        ),
        ("", format!("split-window -v vim +12 /k/a.rs {mark}")),
    ] {
        made.panes = panes;
        assert_eq!(
            said(&made),
            format!("elsewhere: tmux {expected}"),
            "{panes}"
        );
    }
    // What has a window of its own needs no pane, and without tmux there is none.
    expect(
        &[tmux, "EDITOR=code"],
        &["tmux", "code"],
        "elsewhere: code --goto /k/a.rs:12",
    );
    expect(&[tmux, "EDITOR=vim"], &["vim"], "here: vim +12 /k/a.rs");
}

#[test]
fn in_zellij_a_terminal_editor_gets_a_pane() {
    expect(
        &["ZELLIJ=0", "EDITOR=hx"],
        &["zellij", "hx"],
        "elsewhere: zellij run --close-on-exit --name a.rs -- hx /k/a.rs:12",
    );
}

#[test]
fn what_is_not_there_is_said_with_its_reason() {
    for (variables, part) in [
        (
            vec!["VISUAL=helix"],
            "$VISUAL names `helix`, and there is no such program",
        ),
        (
            vec!["EDITOR=vim 'open"],
            "$EDITOR is `vim 'open`, in which a quote has no end",
        ),
        (vec![], "no editor was found on this machine"),
    ] {
        let said = said(&Made::new(&variables, &[]));
        assert!(
            said.starts_with("problem: ") && said.contains(part),
            "{said}"
        );
    }
}
