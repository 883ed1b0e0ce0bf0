//! `scripts/launcher`, built as it is, between a cargo that only notes that it was asked and tools that each test makes up.
//!
//! The tests stand here because the launcher's own workspace must not depend on anything.

#![cfg(unix)]

mod fixture;
mod terminal;

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, OnceLock};
use std::time::{Duration, SystemTime};
use terminal::{Key, Signal, Terminal};
use vt100::{MouseProtocolMode, Screen};

const LIMIT: Duration = Duration::from_secs(20);

/// "Builds" `program`: copies it to where the tools' binary belongs.
const CARGO: &str = r#"#!/bin/sh
root=$(dirname "$0")
echo "$@" >> "$root/asked"
if [ -e "$root/broken" ]; then echo "error: expected one of these" >&2; exit 101; fi
if [ -e "$root/meanwhile" ]; then . "$root/meanwhile"; rm "$root/meanwhile"; fi
mkdir -p "$root/the tools/target/debug"
cmp -s "$root/program" "$root/the tools/target/debug/cargo-kata" ||
    cp "$root/program" "$root/the tools/target/debug/cargo-kata"
"#;

/// A repository whose path has a space, with a launcher that was compiled for it.
struct Repository {
    folder: PathBuf,
}

/// One launcher for all tests, which take turns: where the tools are is compiled into it.
fn repository() -> MutexGuard<'static, Repository> {
    static REPOSITORY: OnceLock<Mutex<Repository>> = OnceLock::new();
    let repository = REPOSITORY
        .get_or_init(|| Mutex::new(Repository::build()))
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    repository.reset();
    repository
}

impl Repository {
    fn build() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("a launcher");
        fs::create_dir_all(folder.join("the tools/launcher")).expect("the folders can be made");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../launcher/src/main.rs");
        let compiled = Command::new("rustc")
            .args(["--edition", "2024", "--crate-name", "launcher", "-o"])
            .arg(folder.join("launcher"))
            .arg(source)
            .env("CARGO_MANIFEST_DIR", folder.join("the tools/launcher"))
            .output()
            .expect("rustc starts");
        assert!(
            compiled.status.success(),
            "{}",
            String::from_utf8_lossy(&compiled.stderr)
        );
        Self { folder }
    }

    fn reset(&self) {
        for folder in ["the tools/target", "the tools/src"] {
            let _ = fs::remove_dir_all(self.folder.join(folder));
        }
        for file in ["asked", "broken", "meanwhile", "note"] {
            let _ = fs::remove_file(self.folder.join(file));
        }
        self.write("rust-toolchain.toml", "[toolchain]\n");
        self.write("the tools/Cargo.toml", "[workspace]\n");
        self.write("the tools/Cargo.lock", "version = 4\n");
        self.write("the tools/src/main.rs", "fn main() {}\n");
        self.write("the tools/src/deep/module.rs", "\n");
        // Of an older build, whose stamp was lost: so nothing is said about a first one.
        self.write("the tools/target/debug/cargo-kata", "");
        self.write("cargo", CARGO);
        self.program("echo started");
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    fn write(&self, file: &str, contents: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("it stands in a folder")).expect("the folder");
        fs::write(&path, contents).expect("the file can be written");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }

    /// What the next build makes.
    fn program(&self, script: &str) {
        self.write("program", &format!("#!/bin/sh\n{script}\n"));
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.path("launcher"));
        command.env("CARGO", self.path("cargo"));
        command
    }

    fn run(&self) -> Output {
        self.command().output().expect("the launcher starts")
    }

    /// Runs it, and says whether cargo was asked.
    fn asks(&self) -> bool {
        let before = self.asked();
        let output = self.run();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert_eq!(output.stdout, b"started\n");
        self.asked() > before
    }

    fn asked(&self) -> usize {
        fs::read_to_string(self.path("asked")).map_or(0, |asked| asked.lines().count())
    }

    fn changed_at(&self, file: &str, time: SystemTime) {
        let file = File::options().append(true).open(self.path(file));
        file.and_then(|file| file.set_modified(time))
            .expect("its time can be set");
    }

    /// A program that takes the terminal over as a full-screen program does, and then does that.
    fn full_screen(&self, then: &str) {
        self.program(&format!(
            r"stty raw -echo; printf '\033[?1049h\033[?25l\033[?2004h\033[?1000h\033[>1u\033[31min full\033[?2026h'; {then}"
        ));
    }

    fn terminal(&self) -> Terminal {
        Terminal::start(self.command(), 100, 12)
    }
}

fn count(screen: &Screen, text: &str) -> usize {
    screen.contents().matches(text).count()
}

#[test]
fn cargo_is_asked_once_and_then_no_more() {
    let repository = repository();
    assert!(repository.asks());
    assert!(!repository.asks());
    let asked = fs::read_to_string(repository.path("asked")).expect("it was asked");
    assert!(
        asked.starts_with("build --quiet --package cargo-kata"),
        "{asked}"
    );
}

#[test]
fn whatever_changes_is_seen_once() {
    let repository = repository();
    repository.asks();
    let an_hour_ago = SystemTime::now() - Duration::from_secs(3600);
    type Change = Box<dyn Fn(&Repository)>;
    let write = |file: &'static str, contents: &'static str| -> Change {
        Box::new(move |repository| repository.write(file, contents))
    };
    let dated = |file: &'static str, time| -> Change {
        Box::new(move |repository| repository.changed_at(file, time))
    };
    let removed = |file: &'static str| -> Change {
        Box::new(move |repository| {
            fs::remove_file(repository.path(file)).expect("the file is there");
        })
    };
    let changes: [(&str, Change); 12] = [
        ("an edit", write("the tools/src/main.rs", "fn main() { }\n")),
        (
            "an edit deep down",
            write("the tools/src/deep/module.rs", "// more\n"),
        ),
        (
            "a checkout that changes the time alone",
            dated("the tools/src/main.rs", SystemTime::now()),
        ),
        ("an older copy", dated("the tools/src/main.rs", an_hour_ago)),
        (
            "a clock that was wrong",
            dated(
                "the tools/src/main.rs",
                SystemTime::now() + Duration::from_secs(1 << 24),
            ),
        ),
        ("a new file", write("the tools/src/new.rs", "")),
        ("a file that is gone", removed("the tools/src/new.rs")),
        (
            "another lock file",
            write("the tools/Cargo.lock", "version = 5\n"),
        ),
        (
            "another toolchain",
            write(
                "rust-toolchain.toml",
                "[toolchain]\nchannel = \"nightly\"\n",
            ),
        ),
        (
            "a binary that is gone",
            removed("the tools/target/debug/cargo-kata"),
        ),
        (
            "another binary",
            write(
                "the tools/target/debug/cargo-kata",
                "#!/bin/sh\necho stale\n",
            ),
        ),
        (
            "a stamp that is gone",
            removed("the tools/target/debug/cargo-kata.stamp"),
        ),
    ];
    for (what, change) in changes {
        change(&repository);
        assert!(repository.asks(), "{what} was not seen");
        assert!(!repository.asks(), "{what} was seen twice");
    }
}

#[test]
fn what_no_tool_is_made_of_is_not_looked_at() {
    let repository = repository();
    repository.asks();
    repository.write("the tools/target/debug/deps/other", "");
    repository.write("the tools/launcher/src/main.rs", "fn main() { }\n");
    assert!(!repository.asks());
}

#[test]
fn an_edit_during_the_build_is_not_taken_for_built() {
    let repository = repository();
    repository.write(
        "meanwhile",
        "echo '// more' >> \"$root/the tools/src/main.rs\"\n",
    );
    assert!(repository.asks());
    assert!(repository.asks());
    assert!(!repository.asks());
}

#[test]
fn another_toolchain_builds_anew() {
    let repository = repository();
    repository.asks();
    let status = repository
        .command()
        .env("RUSTUP_TOOLCHAIN", "another")
        .output();
    assert!(status.expect("the launcher starts").status.success());
    assert_eq!(repository.asked(), 2);
}

#[test]
fn what_does_not_build_is_told_each_time() {
    let repository = repository();
    repository.asks();
    repository.write("the tools/src/main.rs", "fn main( {}\n");
    repository.write("broken", "");
    for _ in 0..2 {
        let output = repository.run();
        let told = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(
            told.starts_with("cargo kata: the tools do not build:\nerror: expected"),
            "{told}"
        );
    }
    fs::remove_file(repository.path("broken")).expect("it was broken");
    assert!(repository.asks());
    assert!(!repository.asks());
}

/// The launcher looks at files below `scripts/` alone; cargo knows which ones the binary is really made of.
#[test]
fn the_real_binary_is_made_of_files_in_this_folder_alone() {
    let list = Path::new(env!("CARGO_BIN_EXE_cargo-kata")).with_extension("d");
    let list = fs::read_to_string(list).expect("cargo writes it beside the binary");
    let (_, files) = list.split_once(": ").expect("a target and its files");
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("it stands in scripts/");
    let files: Vec<String> = files
        .replace("\\ ", "\0")
        .split_whitespace()
        .map(|file| file.replace('\0', " "))
        .collect();
    assert!(files.len() > 10, "{files:?}");
    for file in &files {
        let inner = Path::new(file).strip_prefix(scripts).expect(file);
        assert!(
            !inner.starts_with("target") && !inner.starts_with("launcher"),
            "{file}"
        );
    }
}

#[test]
fn without_a_terminal_it_becomes_the_binary() {
    let repository = repository();
    repository.program("echo $$; exit 7");
    let child = repository
        .command()
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the launcher starts");
    let id = child.id();
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(7));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout).trim(),
        id.to_string()
    );
}

#[test]
fn what_was_killed_leaves_a_terminal_in_order_and_one_line() {
    for (script, told) in [
        ("kill -KILL $$", "it was killed from outside"),
        ("kill -SEGV $$", "it crashed (signal: 11 (SIGSEGV)"),
        ("kill -ABRT $$", "it crashed (signal: 6 (SIGABRT)"),
    ] {
        let repository = repository();
        // What was typed and not read must not reach the shell.
        repository.full_screen(&format!("sleep 0.2; {script}"));
        let mut terminal = repository.terminal();
        terminal.wait_until("it has the terminal", LIMIT, |screen| {
            count(screen, "in full") == 1
        });
        assert!(terminal.is_raw() && terminal.is_alternate() && terminal.is_cursor_hidden());
        terminal.press("typed");
        assert_eq!(terminal.exit_code(LIMIT), 2);
        assert!(terminal.line_is_as_found() && !terminal.is_raw());
        assert!(!terminal.is_alternate() && !terminal.is_cursor_hidden());
        terminal.wait_until("no mode is left", LIMIT, |screen| {
            !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == MouseProtocolMode::None
                && screen.fgcolor() == vt100::Color::Default
        });
        let printed = String::from_utf8(terminal.printed()).expect("UTF-8");
        for end in ["\x1b[?2026l", "\x1b[<u", "\x1b[?7h"] {
            assert!(printed.contains(end), "{end:?} in {printed:?}");
        }
        let screen = terminal.screen();
        assert!(screen.starts_with("cargo kata: it "), "{screen}");
        assert!(screen.contains(told), "{screen}");
        assert_eq!(printed.matches("cargo kata:").count(), 1, "{printed:?}");
        assert_eq!(
            terminal.coloured(),
            screen,
            "the red of the child has ended"
        );
    }
}

/// The watcher itself, in the middle of its work.
#[cfg(target_os = "linux")]
#[test]
fn a_watcher_that_was_killed_leaves_a_terminal_in_order() {
    let repository = repository();
    let watched = fixture::Fixture::new("launcher-watcher");
    watched.add_kata("01");
    repository.program(&format!(
        "exec '{}' watch 01",
        env!("CARGO_BIN_EXE_cargo-kata")
    ));
    let mut command = repository.command();
    command
        .current_dir(&watched.folder)
        .env_remove("CARGO_TARGET_DIR");
    let mut terminal = Terminal::start(command, 90, 24);
    terminal.wait_for("building…", LIMIT);
    assert!(terminal.is_raw() && terminal.is_alternate());
    let launcher = terminal.id();
    let children = fs::read_to_string(format!("/proc/{launcher}/task/{launcher}/children"));
    let watcher: i32 = children.expect("listed").trim().parse().expect("one child");
    let watcher = rustix::process::Pid::from_raw(watcher).expect("a number");
    rustix::process::kill_process(watcher, Signal::KILL).expect("killed");
    assert_eq!(terminal.exit_code(LIMIT), 2);
    assert!(terminal.line_is_as_found() && !terminal.is_raw());
    assert!(!terminal.is_alternate() && !terminal.is_cursor_hidden());
    assert!(
        terminal.screen().contains("it was killed from outside"),
        "{}",
        terminal.screen()
    );
}

#[test]
fn what_ends_in_order_is_left_alone() {
    let repository = repository();
    repository.program("echo fine; exit 5");
    let mut terminal = repository.terminal();
    assert_eq!(terminal.exit_code(LIMIT), 5);
    assert_eq!(terminal.printed(), b"fine\r\n");
    repository.program("echo fine; kill -TERM $$");
    fs::remove_file(repository.path("the tools/target/debug/cargo-kata.stamp")).expect("a stamp");
    let mut terminal = repository.terminal();
    assert_eq!(terminal.exit_status(LIMIT).signal(), Some(15));
    assert_eq!(terminal.printed(), b"fine\r\n");
}

#[test]
fn a_child_that_needs_a_moment_after_control_c_gets_it() {
    let repository = repository();
    repository.program(
        "trap 'sleep 0.3; echo in order again; exit 5' INT; echo ready; while :; do sleep 0.02; done",
    );
    let mut terminal = repository.terminal();
    terminal.wait_for("ready", LIMIT);
    terminal.key(Key::Control('c'));
    assert_eq!(terminal.exit_code(LIMIT), 5);
    assert!(terminal.screen().contains("in order again"));
}

#[test]
fn a_child_that_control_c_ends_ends_the_launcher_by_the_same_signal() {
    let repository = repository();
    repository.program("exec cat");
    let mut terminal = repository.terminal();
    terminal.press("ready\r");
    terminal.wait_until("echo and answer", LIMIT, |screen| {
        count(screen, "ready") == 2
    });
    terminal.key(Key::Control('c'));
    assert_eq!(terminal.exit_status(LIMIT).signal(), Some(2));
    assert!(!terminal.screen().contains("cargo kata"));
}

#[test]
fn a_request_to_end_is_passed_on() {
    let repository = repository();
    repository.program(
        "trap 'echo in order again; exit 6' TERM; echo ready; while :; do sleep 0.02; done",
    );
    let mut terminal = repository.terminal();
    terminal.wait_for("ready", LIMIT);
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.exit_code(LIMIT), 6);
    assert!(terminal.screen().contains("in order again"));
}

/// The child may be at work before its parent has learned its number.
#[test]
fn a_request_to_end_is_passed_on_however_early_it_comes() {
    let repository = repository();
    repository.program("trap 'exit 6' TERM; kill -TERM $PPID; while :; do sleep 0.02; done");
    for _ in 0..30 {
        assert_eq!(repository.terminal().exit_code(LIMIT), 6);
    }
}

#[test]
fn a_closed_window_ends_both() {
    let repository = repository();
    let note = repository.path("note");
    repository.program(&format!(
        "trap 'echo ended > \"{}\"; exit 4' HUP; echo ready; while :; do sleep 0.02; done",
        note.display()
    ));
    let mut terminal = repository.terminal();
    terminal.wait_for("ready", LIMIT);
    terminal.close_master();
    assert_eq!(terminal.exit_code(LIMIT), 4);
    assert_eq!(fs::read_to_string(note).expect("a note"), "ended\n");
}

/// Whether the child stops alone (as `raise` does it) or with its whole group (as Ctrl-Z does it), one `fg` brings it back.
#[test]
fn a_child_that_stops_gives_the_shell_back() {
    for stop in ["kill -TSTP $$", "kill -TSTP 0", "kill -STOP $$"] {
        let repository = repository();
        repository.program(&format!(
            "echo ready; {stop}; echo back; read line; echo got $line"
        ));
        let mut terminal = Terminal::start_in_shell(&repository.command(), 100, 24);
        terminal.wait_until("a second prompt", LIMIT, |screen| {
            count(screen, "shell>") == 2
        });
        terminal.press("fg\r");
        terminal.wait_for("back", LIMIT);
        // Longer than the launcher hesitates before it takes a stop for a stop.
        std::thread::sleep(Duration::from_millis(100));
        terminal.press("something\r");
        terminal.wait_for("got something", LIMIT);
        terminal.wait_until("a third prompt", LIMIT, |screen| {
            count(screen, "shell>") == 3
        });
        terminal.press("exit 7\r");
        assert_eq!(terminal.exit_code(LIMIT), 7);
    }
}
