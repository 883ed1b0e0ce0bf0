//! The watcher in all sorts of terminals, and on all ways out of one.
#![cfg(unix)]

mod fixture;
mod terminal;

use fixture::{Fixture, said, with_body};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::Duration;
use terminal::{Key, Signal, Terminal};

const A_BUILD: Duration = Duration::from_secs(120);
const AT_ONCE: Duration = Duration::from_secs(20);

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture.write("katas/01-double/src/double.rs", &with_body("01", "n * 3"));
    fixture
}

/// A watcher that has nothing left to do but wait.
fn waiting(command: Command) -> Terminal {
    let terminal = Terminal::start(command, 90, 30);
    terminal.wait_for("judged in", A_BUILD);
    terminal
}

#[test]
fn signals_and_a_closed_window_end_it_in_order() {
    let fixture = fixture("watch-signals");
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let mut terminal = waiting(fixture.command(&["watch"]));
        assert!(terminal.is_alternate() && terminal.is_raw());
        terminal.signal(signal);
        assert_eq!(terminal.exit_code(AT_ONCE), 0, "{signal:?}");
        assert!(
            !terminal.is_alternate() && terminal.line_is_as_found(),
            "{signal:?}"
        );
    }
    let mut terminal = waiting(fixture.command(&["watch"]));
    terminal.close_master();
    terminal.exit_status(AT_ONCE);
}

#[test]
fn it_can_be_put_aside_and_taken_back() {
    let fixture = fixture("watch-aside");
    let terminal = Terminal::start_in_shell(&fixture.command(&["watch"]), 90, 30);
    terminal.wait_for("judged in", A_BUILD);
    terminal.key(Key::Control('z'));
    // The first prompt is in sight again before the shell listens.
    terminal.wait_for("Stopped", AT_ONCE);
    terminal.wait_until("the shell asks again", AT_ONCE, |screen| {
        screen.contents().trim_end().ends_with("shell>")
    });
    assert!(!terminal.is_alternate());
    terminal.press("fg");
    terminal.key(Key::Enter);
    terminal.wait_for("judged in", AT_ONCE);
    assert!(terminal.is_alternate() && terminal.is_raw());
    terminal.press("q");
    terminal.wait_for("goes on from here.", AT_ONCE);
}

#[test]
fn an_editor_gets_the_whole_terminal_and_gives_it_back() {
    let fixture = fixture("watch-editor");
    let script =
        "#!/bin/sh\nprintf '%s\\n' \"$@\" > told\nprintf 'editing, q leaves '\nread answer\n";
    fixture.write("vim", script);
    let editor = fixture.folder.join("vim");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).expect("it can be run");
    let mut command = fixture.command(&["watch"]);
    command
        .env("VISUAL", &editor)
        .env_remove("TMUX")
        .env_remove("ZELLIJ");
    let terminal = waiting(command);
    terminal.press("o");
    terminal.wait_for("editing, q leaves", AT_ONCE);
    assert!(!terminal.is_alternate() && !terminal.is_raw());
    // The watcher would quit.
    terminal.press("q\r");
    terminal.wait_for("judged in", AT_ONCE);
    let told = fs::read_to_string(fixture.folder.join("told")).expect("the editor was started");
    assert!(
        told.starts_with("+8\n") && told.contains("src/double.rs"),
        "{told}"
    );
}

#[test]
fn no_colours_where_nobody_wants_them_and_plain_letters_where_there_are_no_others() {
    let fixture = fixture("watch-plain");
    let mut command = fixture.command(&["watch"]);
    command.env("NO_COLOR", "1");
    let terminal = waiting(command);
    let printed = String::from_utf8_lossy(&terminal.printed()).into_owned();
    let styles: Vec<&str> = printed
        .match_indices("\x1b[")
        .map(|(at, _)| &printed[at + 2..])
        .filter(|rest| {
            let end = rest.find(|letter: char| letter.is_ascii_alphabetic());
            end.is_some_and(|end| {
                rest[end..].starts_with('m') && !["", "0"].contains(&&rest[..end])
            })
        })
        .collect();
    assert!(styles.is_empty(), "{styles:?}");
    let mut command = fixture.command(&["watch"]);
    command.env("LC_ALL", "C");
    let terminal = waiting(command);
    let printed = terminal.printed();
    assert!(printed.is_ascii(), "{}", terminal.screen());
    assert!(
        terminal.screen().contains("x a positive number"),
        "{}",
        terminal.screen()
    );
}

#[test]
fn what_is_pasted_by_accident_is_no_key() {
    let fixture = fixture("watch-pasted");
    let terminal = waiting(fixture.command(&["watch"]));
    terminal.press("\x1b[200~xy\nq\x1b[201~");
    terminal.press("h");
    terminal.wait_for("hint 1", AT_ONCE);
    let file = fs::read_to_string(fixture.folder.join("katas/01-double/src/double.rs"));
    assert_eq!(file.expect("there"), with_body("01", "n * 3"));
}

#[test]
fn while_nothing_happens_it_does_nothing() {
    let fixture = fixture("watch-idle");
    let terminal = waiting(fixture.command(&["watch"]));
    // What was under way is over.
    std::thread::sleep(Duration::from_secs(1));
    let before = terminal.cpu_time().own;
    std::thread::sleep(Duration::from_secs(3));
    let spent = terminal.cpu_time().own - before;
    // One tick of the clock that the kernel counts with.
    assert!(
        spent <= Duration::from_millis(10),
        "{spent:?} in three idle seconds"
    );
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let fixture = fixture("watch-piped");
    let seen = fixture.kata(&[]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert!(seen.stdout.contains("01/double"), "{}", seen.stdout);
    assert!(!seen.stdout.contains('\x1b'), "{}", seen.stdout);
    let seen = fixture.kata(&["watch"]);
    assert_eq!(seen.status, Some(2));
    assert!(seen.stderr.contains("needs a terminal"), "{}", seen.stderr);
    let unknown = said(
        fixture
            .command(&["watch", "77"])
            .output()
            .expect("it starts"),
    );
    assert!(
        unknown.stderr.contains("there is no kata `77`"),
        "{}",
        unknown.stderr
    );
}
