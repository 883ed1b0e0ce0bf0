//! The tests' own terminal: each thing that it claims to see is shown to it, and its absence too.

#![cfg(unix)]

mod terminal;

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use std::time::{Duration, Instant};
use terminal::{Key, Signal, Terminal, assert_golden, golden_file, masked};

const LIMIT: Duration = Duration::from_secs(20);

fn sh(script: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", script]);
    command
}

fn start(script: &str) -> Terminal {
    Terminal::start(sh(script), 40, 6)
}

/// What it says when it panics.
fn complaint(refused: impl FnOnce()) -> String {
    let reason = catch_unwind(AssertUnwindSafe(refused)).expect_err("it should be refused");
    reason
        .downcast_ref::<String>()
        .expect("the reason is text")
        .clone()
}

#[test]
fn the_screen_is_what_a_person_sees() {
    let mut terminal = start(r"printf 'first  \n\033[1;31mred\033[0m x\033[3;5Hthere\033[1;2HURL'");
    terminal.exit_status(LIMIT);
    assert_eq!(terminal.screen(), "fURLt\nred x\n    there\n");
    assert_eq!(
        terminal.coloured(),
        "fURLt\n\x1b[0;1;31mred\x1b[0m x\n    there\n"
    );
}

#[test]
fn styles_of_every_sort_come_back() {
    let printed =
        "\x1b[0;2;94mdim\x1b[0;48;5;200mindexed\x1b[0;3;38;2;1;2;3mrgb\x1b[0;4;7mboth\x1b[0m 蟹!";
    let mut terminal = start(&format!("printf '{printed}'"));
    terminal.exit_status(LIMIT);
    assert_eq!(terminal.coloured(), format!("{printed}\n"));
    assert_eq!(terminal.screen(), "dimindexedrgbboth 蟹!\n");
}

#[test]
fn all_that_was_printed_is_there_at_the_end() {
    let mut terminal = start("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done");
    assert_eq!(terminal.exit_code(LIMIT), 0);
    assert!(
        terminal.screen().contains("line 19999"),
        "{}",
        terminal.screen()
    );
    let printed = String::from_utf8(terminal.printed()).expect("UTF-8");
    assert_eq!(printed.lines().count(), 20_000);
    assert!(printed.ends_with("line 19999\r\n"), "only what it printed");
}

#[test]
fn waiting_in_vain_shows_the_whole_screen() {
    let terminal = start("echo here it is; read line");
    terminal.wait_for("here it is", LIMIT);
    let told = complaint(|| terminal.wait_for("something else", Duration::from_millis(50)));
    assert!(
        told.contains("here it is") && told.contains("something else"),
        "{told}"
    );
    let told = complaint(|| terminal.wait_until("the moon", Duration::from_millis(50), |_| false));
    assert!(
        told.contains("the moon") && told.contains("here it is"),
        "{told}"
    );
}

#[test]
fn waiting_for_an_end_has_a_limit_too() {
    let mut terminal = start("echo at work; sleep 60");
    terminal.wait_for("at work", LIMIT);
    let told = complaint(|| {
        terminal.exit_status(Duration::from_millis(50));
    });
    assert!(
        told.contains("still running") && told.contains("at work"),
        "{told}"
    );
}

#[test]
fn keys_arrive() {
    let mut terminal = Terminal::start(Command::new("cat"), 40, 6);
    terminal.press("hello\r");
    terminal.wait_until("echo and answer", LIMIT, |screen| {
        screen.contents().matches("hello").count() == 2
    });
    terminal.key(Key::Control('d'));
    assert_eq!(terminal.exit_code(LIMIT), 0);
    let mut terminal =
        start("stty raw -echo; printf ready; dd bs=1 count=6 2>/dev/null | od -An -tx1");
    terminal.wait_for("ready", LIMIT);
    terminal.key(Key::Up);
    terminal.key(Key::Escape);
    terminal.key(Key::Control('c'));
    terminal.key(Key::Enter);
    terminal.exit_status(LIMIT);
    assert!(
        terminal.screen().contains("1b 5b 41 1b 03 0d"),
        "{}",
        terminal.screen()
    );
}

#[test]
fn control_c_is_a_signal_where_the_line_is_not_raw() {
    // No shell here: shells have ideas of their own about SIGINT.
    let mut terminal = Terminal::start(Command::new("cat"), 40, 6);
    terminal.press("ready\r");
    terminal.wait_until("echo and answer", LIMIT, |screen| {
        screen.contents().matches("ready").count() == 2
    });
    terminal.key(Key::Control('c'));
    assert_eq!(terminal.exit_code(LIMIT), 130);
}

#[test]
fn raw_mode_is_seen_and_outlives_the_program_that_left_it() {
    let mut terminal = start(
        "echo as found; read line; stty raw -echo; printf 'now raw'; head -c 1 >/dev/null; stty sane; \
         printf 'sane again'; read line; stty raw -echo",
    );
    terminal.wait_for("as found", LIMIT);
    assert!(!terminal.is_raw() && terminal.line_is_as_found());
    terminal.press("\r");
    terminal.wait_for("now raw", LIMIT);
    assert!(terminal.is_raw() && !terminal.line_is_as_found());
    terminal.press("x");
    terminal.wait_for("sane again", LIMIT);
    assert!(!terminal.is_raw());
    terminal.press("\r");
    terminal.exit_status(LIMIT);
    assert!(terminal.is_raw() && !terminal.line_is_as_found());
}

#[test]
fn modes_of_the_screen_are_seen() {
    let terminal = start(
        r"echo before; printf '\033[?1049h\033[?25lwithin'; read line; printf '\033[?25h\033[?1049lafter'; read line",
    );
    terminal.wait_for("within", LIMIT);
    assert!(terminal.is_alternate() && terminal.is_cursor_hidden());
    terminal.press("\r");
    terminal.wait_for("after", LIMIT);
    assert!(!terminal.is_alternate() && !terminal.is_cursor_hidden());
    assert!(terminal.screen().starts_with("before\n"));
}

#[test]
fn a_resize_reaches_the_program_and_the_screen() {
    let script = "trap 'stty size' WINCH; stty size; while :; do sleep 0.02; done";
    let terminal = start(script);
    terminal.wait_for("6 40", LIMIT);
    terminal.resize(70, 12);
    terminal.wait_for("12 70", LIMIT);
    let size = |screen: &vt100::Screen| (screen.size().0.get(), screen.size().1.get());
    terminal.wait_until("twelve rows", LIMIT, |screen| size(screen) == (12, 70));
}

#[test]
fn signals_reach_the_process() {
    let script = "trap 'echo told; exit 3' TERM; trap 'echo asked' INT; echo ready; while :; do sleep 0.02; done";
    let mut terminal = start(script);
    terminal.wait_for("ready", LIMIT);
    terminal.signal(Signal::INT);
    terminal.wait_for("asked", LIMIT);
    terminal.signal(Signal::STOP);
    until("it is stopped", || terminal.is_stopped());
    terminal.signal(Signal::CONT);
    until("it goes on", || !terminal.is_stopped());
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.exit_code(LIMIT), 3);
    assert!(terminal.screen().contains("told"));

    let mut terminal = start("echo ready; read line");
    terminal.wait_for("ready", LIMIT);
    terminal.signal(Signal::KILL);
    assert_eq!(terminal.exit_status(LIMIT).signal(), Some(9));
}

#[test]
fn a_closed_window_hangs_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let note = folder.path().join("note");
    let script = format!(
        "trap 'echo hung up > {0}; exit 4' HUP; echo ready; while :; do sleep 0.02; done",
        note.display()
    );
    let mut terminal = start(&script);
    terminal.wait_for("ready", LIMIT);
    terminal.close_master();
    assert_eq!(terminal.exit_code(LIMIT), 4);
    assert_eq!(fs::read_to_string(note).expect("a note"), "hung up\n");
    assert_eq!(terminal.screen(), "ready\n");
}

#[test]
fn there_is_a_controlling_terminal() {
    let mut terminal = start("echo straight > /dev/tty");
    assert_eq!(terminal.exit_code(LIMIT), 0);
    assert_eq!(terminal.screen(), "straight\n");
}

#[test]
fn in_a_shell_a_job_can_be_stopped_and_taken_back() {
    let script = "echo \"it's at work\"; read line; echo \"got $line\"";
    let mut terminal = Terminal::start_in_shell(&sh(script), 80, 20);
    terminal.wait_for("it's at work", LIMIT);
    terminal.key(Key::Control('z'));
    terminal.wait_until("a second prompt", LIMIT, |screen| {
        screen.contents().matches("shell>").count() == 2
    });
    terminal.press("fg\r");
    terminal.press("again\r");
    terminal.wait_for("got again", LIMIT);
    terminal.press("exit 7\r");
    assert_eq!(terminal.exit_code(LIMIT), 7);
}

#[cfg(target_os = "linux")]
#[test]
fn cpu_time_is_the_processes_own_or_its_childrens() {
    const BUSY: &str = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";
    let a_while = Duration::from_millis(50);
    let own = start(&format!("{BUSY}; echo done; read line"));
    own.wait_for("done", LIMIT);
    assert!(own.cpu_time().own >= a_while, "{:?}", own.cpu_time());
    assert!(own.cpu_time().children < a_while, "{:?}", own.cpu_time());
    let child = start(&format!("sh -c '{BUSY}; true'; echo done; read line"));
    child.wait_for("done", LIMIT);
    assert!(
        child.cpu_time().children >= a_while,
        "{:?}",
        child.cpu_time()
    );
    assert!(child.cpu_time().own < a_while, "{:?}", child.cpu_time());
}

#[test]
fn golden_screens_are_compared_line_by_line() {
    let mut terminal = start(r"printf '\033[32mgood\033[0m\n\njudged in 0.37 s\n'");
    terminal.exit_status(LIMIT);
    assert_golden("terminal-itself", &terminal.screen());
    if std::env::var_os("UPDATE_SCREENS").is_some() {
        return;
    }
    let told = complaint(|| assert_golden("terminal-itself", "good\n\njudged in 0.41 s, twice\n"));
    assert!(
        told.contains("line 3") && told.contains("UPDATE_SCREENS=1"),
        "{told}"
    );
    let told = complaint(|| assert_golden("terminal-itself", "good\n"));
    assert!(told.contains("(no line)"), "{told}");
    let told = complaint(|| assert_golden("nobody-drew-this", "good\n"));
    assert!(told.contains("there is no golden screen"), "{told}");
    assert!(!golden_file("nobody-drew-this").exists());
}

#[test]
fn what_is_measured_is_masked_and_nothing_else() {
    for (text, expected) in [
        ("judged in 0.41 s", "judged in 0.00 s"),
        ("12.5s, 130 ms and 7 µs.", "0.0s, 0 ms and 0 µs."),
        ("at most 2 s; 3 of 5 checks", "at most 2 s; 3 of 5 checks"),
        ("version 1.95.0 stays", "version 1.95.0 stays"),
        (
            "0.5 stones, kata 03.5, v1.2 s",
            "0.5 stones, kata 03.5, v1.2 s",
        ),
    ] {
        assert_eq!(masked(text, &[]), expected);
    }
    assert_eq!(
        masked(
            "/home/me/fixture/src in 0.10 s",
            &[("/home/me/fixture", "<folder>")]
        ),
        "<folder>/src in 0.00 s"
    );
}

#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + LIMIT;
    while !holds() {
        assert!(Instant::now() < deadline, "not in time: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
