//! `cargo kata open` with editors that write down what they were told.
#![cfg(unix)]

mod fixture;

use fixture::{Fixture, Said, said, with_body};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

const FILE: &str = "katas/01-double/src/double.rs";

/// A repository, and a folder that is all of `PATH`.
struct Desk {
    fixture: Fixture,
    programs: PathBuf,
}

impl Desk {
    /// With editors (or a tmux) of these names.
    fn new(name: &str, programs: &[&str]) -> Self {
        let fixture = Fixture::new(name);
        fixture.add_kata("01");
        fixture.write(FILE, &with_body("01", "todo!()"));
        let desk = Self {
            programs: fixture.folder.join("programs"),
            fixture,
        };
        let _ = fs::remove_dir_all(&desk.programs);
        for program in programs {
            desk.program(program, r#"printf '%s\n' "${0##*/}" "$@" > "$TOLD""#);
        }
        desk
    }

    fn program(&self, name: &str, script: &str) {
        self.fixture.write(
            &format!("programs/{name}"),
            &format!("#!/bin/sh\n{script}\n"),
        );
        let permissions = fs::Permissions::from_mode(0o755);
        fs::set_permissions(self.programs.join(name), permissions).expect("it can be run");
    }

    fn told(&self) -> PathBuf {
        self.fixture.folder.join("told")
    }

    /// Runs it with these variables and none other that an editor is chosen by.
    fn open(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
        let _ = fs::remove_file(self.told());
        let mut command: Command = self.fixture.command(&[&["open"], arguments].concat());
        command.env_clear().env("PATH", &self.programs);
        command.env("TOLD", self.told()).envs(variables.to_vec());
        said(command.output().expect("the binary starts"))
    }

    /// What the editor was told, in one line and with paths as they read from the repository.
    fn heard(&self) -> String {
        let told = fs::read_to_string(self.told()).unwrap_or_default();
        let words: Vec<&str> = told.lines().collect();
        let folder = format!("{}/", self.fixture.folder.display());
        words.join(" ").replace(&folder, "")
    }
}

#[test]
fn the_file_opens_at_its_first_todo() {
    let desk = Desk::new("open-1", &["nano"]);
    let seen = desk.open(&["01"], &[("EDITOR", "nano --softwrap")]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert_eq!(desk.heard(), format!("nano --softwrap +9 {FILE}"));
    for part in [
        "double.rs:9 in nano ($EDITOR)",
        "cargo kata check 01/double",
    ] {
        assert!(seen.stdout.contains(part), "{}", seen.stdout);
    }
    let body = "n * 2 // todo!() no more";
    desk.fixture.write(FILE, &with_body("01", body));
    desk.open(&["1/double"], &[("EDITOR", "nano")]);
    assert_eq!(desk.heard(), format!("nano +1 {FILE}"));
}

#[test]
fn without_a_name_the_first_exercise_that_is_not_done_is_opened() {
    let desk = Desk::new("open-2", &["hx"]);
    let manifest = "katas/01-double/kata.toml";
    let one = fs::read_to_string(desk.fixture.folder.join(manifest)).expect("it is there");
    let second = one.split_once("[[exercise]]").expect("one exercise").1;
    let second = second.replace("double", "triple");
    desk.fixture
        .write(manifest, &format!("{one}\n[[exercise]]{second}"));
    desk.fixture.write(
        "katas/01-double/src/triple.rs",
        "\npub fn triple() {\n    todo!()\n}\n",
    );
    desk.open(&["01"], &[("EDITOR", "hx")]);
    assert_eq!(desk.heard(), format!("hx {FILE}:9"));
    desk.open(&["01/triple"], &[("EDITOR", "hx")]);
    assert_eq!(desk.heard(), "hx katas/01-double/src/triple.rs:3");
    desk.fixture.write(FILE, &with_body("01", "n * 2"));
    desk.fixture.kata(&["check", "01/double"]);
    desk.open(&["01"], &[("EDITOR", "hx")]);
    assert_eq!(desk.heard(), "hx katas/01-double/src/triple.rs:3");
}

#[test]
fn an_edit_command_counts_more_than_its_variable() {
    let desk = Desk::new("open-3", &["mine", "other"]);
    let other = ("KATAKIT_EDITOR", "other");
    desk.open(&["01"], &[other]);
    assert_eq!(desk.heard(), format!("other {FILE}"));
    desk.open(&["01", "--edit-cmd", "mine -l {line} {file}"], &[other]);
    assert_eq!(desk.heard(), format!("mine -l 9 {FILE}"));
}

#[test]
fn within_vs_code_the_file_opens_there() {
    let desk = Desk::new("open-4", &["code", "vim"]);
    let seen = desk.open(&["01"], &[("TERM_PROGRAM", "vscode"), ("EDITOR", "vim")]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert_eq!(desk.heard(), format!("code --goto {FILE}:9"));
}

#[test]
fn in_tmux_a_pane_is_split_off() {
    let desk = Desk::new("open-5", &["vim"]);
    let tmux = "case $1 in
        list-panes) printf '%%0 @0 200 \\n' ;;
        *) printf '%s\\n' tmux \"$@\" > \"$TOLD\" ;;
    esac";
    desk.program("tmux", tmux);
    let within = [
        ("TMUX", "/tmp/x,1,0"),
        ("TMUX_PANE", "%0"),
        ("EDITOR", "vim"),
    ];
    let seen = desk.open(&["01"], &within);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert_eq!(
        desk.heard(),
        format!(
            "tmux split-window -h -t %0 programs/vim +9 {FILE} ; set-option -p @katakit_file {FILE}"
        )
    );
}

#[test]
fn what_fails_is_one_line_with_what_to_do() {
    let desk = Desk::new("open-6", &["vim"]);
    desk.program("code", "echo 'no window' >&2; exit 3");
    desk.program("vim", "exit 1");
    for (arguments, variables, part) in [
        (
            vec!["01"],
            vec![("VISUAL", "helix")],
            "The work is at katas/01-double/src/double.rs:9",
        ),
        (vec!["01"], vec![], "vim` ended with exit status: 1"),
        (
            vec!["01"],
            vec![("VISUAL", "code -w")],
            "ended with exit status: 3 and said: no window",
        ),
        (
            vec!["01"],
            vec![("VISUAL", "helix")],
            "$VISUAL names `helix`, and there is no such program",
        ),
        (vec!["01"], vec![("EDITOR", "'vim")], "a quote has no end"),
        (
            vec!["01/nope"],
            vec![],
            "has no exercise `nope`; it has double",
        ),
        (vec!["77"], vec![], "there is no kata `77`"),
    ] {
        let seen = desk.open(&arguments, &variables);
        assert_eq!(seen.status, Some(2), "{}{}", seen.stdout, seen.stderr);
        assert_eq!(seen.stderr.lines().count(), 1, "{}", seen.stderr);
        assert!(seen.stderr.contains(part), "{}", seen.stderr);
    }
}
