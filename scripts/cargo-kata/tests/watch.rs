//! The watcher, from a first start to a passed kata: the real binary in a real terminal, each screen as it should be.
#![cfg(unix)]

mod fixture;
mod terminal;

use fixture::{Fixture, with_body};
use std::fs;
use std::time::Duration;
use terminal::{Key, Terminal, assert_golden};

const FILE: &str = "katas/01-double/src/double.rs";

/// The first judging builds the kit.
const A_BUILD: Duration = Duration::from_secs(120);

/// What needs no compiler.
const AT_ONCE: Duration = Duration::from_secs(20);

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture.add_kata("02");
    fixture.write(
        "katas/01-double/README.md",
        "# Doubling\n\nWhy is *twice* enough?\n",
    );
    fixture
}

/// Saves as most editors do: the new text beside the file, then in its place.
fn save(fixture: &Fixture, body: &str) {
    let beside = fixture.folder.join(format!("{FILE}.4913"));
    fs::write(&beside, with_body("01", body)).expect("written");
    fs::rename(beside, fixture.folder.join(FILE)).expect("renamed");
}

/// The screen once it shows this.
fn golden(terminal: &Terminal, name: &str, text: &str, limit: Duration) {
    terminal.wait_for(text, limit);
    assert_golden(name, &without_today(&drawn(terminal)));
}

/// The screen as no part of it is still being drawn: each drawing ends with the end of a synchronised update.
fn drawn(terminal: &Terminal) -> String {
    loop {
        let (printed, screen) = (terminal.printed(), terminal.screen());
        if printed.ends_with(b"\x1b[?2026l") && printed == terminal.printed() {
            return screen;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Dates that this very run has made are another each day.
fn without_today(screen: &str) -> String {
    let now = humantime::format_rfc3339_seconds(std::time::SystemTime::now()).to_string();
    screen.replace(&now[..10], "YYYY-MM-DD")
}

#[test]
fn a_whole_session_from_the_first_start_to_a_passed_kata() {
    let fixture = fixture("watch-session");
    let mut terminal = Terminal::start(fixture.command(&[]), 100, 34);
    terminal.wait_for("01/double", AT_ONCE);
    golden(&terminal, "watch-not-started", "judged in", A_BUILD);

    save(&fixture, "n.abs() * 2");
    terminal.wait_for("2 of 3 checks", A_BUILD);
    // What the code printed comes a moment later; here it printed nothing.
    golden(&terminal, "watch-failed", "judged in", AT_ONCE);

    terminal.press("hh");
    golden(&terminal, "watch-hints", "hint 2", AT_ONCE);
    terminal.press("s");
    terminal.wait_for("the solution opens once it passes", AT_ONCE);
    terminal.press("e");
    golden(&terminal, "watch-lesson", "Why is twice enough?", AT_ONCE);
    terminal.key(Key::Escape);

    save(&fixture, "n * ");
    terminal.wait_for("does not compile", A_BUILD);
    terminal.wait_for("expected expression", AT_ONCE);

    save(&fixture, "n + n");
    golden(&terminal, "watch-passed", "Every check passes", A_BUILD);
    terminal.press("s");
    golden(&terminal, "watch-solution", "What to notice", AT_ONCE);
    terminal.press("q");

    terminal.press("l");
    golden(&terminal, "watch-list", "What next", AT_ONCE);
    terminal.press("02");
    terminal.wait_until("kata 01 is filtered out", AT_ONCE, |screen| {
        !screen.contents().contains("01 Doubling")
    });
    assert_golden("watch-list-filtered", &drawn(&terminal));
    terminal.key(Key::Escape);
    terminal.wait_for("type to filter", AT_ONCE);
    terminal.key(Key::Escape);
    terminal.wait_for("Every check passes", AT_ONCE);

    terminal.press("n");
    terminal.wait_for("02/double", AT_ONCE);
    terminal.wait_for("judged in", A_BUILD);
    terminal.press("p");
    terminal.wait_for("01/double", AT_ONCE);
    terminal.wait_for("Every check passes", A_BUILD);

    terminal.press("a");
    golden(&terminal, "watch-check-all", "any key goes back", A_BUILD);
    terminal.press(" q");
    terminal.press("?");
    golden(
        &terminal,
        "watch-keys",
        "Nothing here needs the mouse",
        AT_ONCE,
    );
    terminal.press("q");

    terminal.resize(44, 9);
    golden(&terminal, "watch-small", "3 of 3 checks", AT_ONCE);
    terminal.resize(14, 3);
    terminal.wait_for("01/double", AT_ONCE);
    terminal.resize(100, 34);
    terminal.wait_for("? keys", AT_ONCE);

    terminal.press("xn");
    terminal.press("x");
    terminal.wait_for("Your file is kept. y / n", AT_ONCE);
    terminal.press("y");
    terminal.wait_for("reset; what stood there is in .katakit/kept/", AT_ONCE);
    let stub = fs::read_to_string(fixture.folder.join(FILE)).expect("there");
    assert_eq!(stub, with_body("01", "todo!()"));

    terminal.press("q");
    assert_eq!(terminal.exit_code(AT_ONCE), 0);
    terminal.wait_for("cargo kata goes on from here.", AT_ONCE);
    assert!(!terminal.is_alternate() && !terminal.is_cursor_hidden());
    assert!(terminal.line_is_as_found());

    let remembered = fs::read_to_string(fixture.folder.join(".katakit/progress.toml"));
    let remembered = remembered.expect("remembered");
    for part in ["first_passed", "hints = 2"] {
        assert!(
            remembered.contains(part),
            "{part} is missing in\n{remembered}"
        );
    }
}

#[test]
fn saves_are_told_looked_for_or_asked_for() {
    let fixture = fixture("watch-modes");
    let mut manual = Terminal::start(fixture.command(&["watch", "01", "--manual"]), 90, 30);
    manual.wait_for("r judges again", AT_ONCE);
    manual.press("r");
    manual.wait_for("0 of 3 checks", A_BUILD);
    save(&fixture, "n * 2");
    // Long enough for a watcher that does not wait to be asked.
    std::thread::sleep(Duration::from_millis(800));
    assert!(
        manual.screen().contains("0 of 3 checks"),
        "{}",
        manual.screen()
    );
    manual.press("r");
    manual.wait_for("Every check passes", A_BUILD);
    manual.press("q");
    assert_eq!(manual.exit_code(AT_ONCE), 0);

    let mut polling = Terminal::start(fixture.command(&["watch", "01", "--poll"]), 90, 30);
    polling.wait_for("Every check passes", A_BUILD);
    polling.wait_for("looking for saved files", AT_ONCE);
    save(&fixture, "n * 3");
    polling.wait_for("1 of 3 checks", A_BUILD);
    polling.key(Key::Control('c'));
    assert_eq!(polling.exit_code(AT_ONCE), 0);
}

#[test]
fn a_save_overtakes_the_judging_before_it() {
    let fixture = fixture("watch-overtaken");
    let terminal = Terminal::start(fixture.command(&["watch", "01/double"]), 90, 30);
    terminal.wait_for("judged in", A_BUILD);
    // Each of its checks runs into a limit of two seconds; nobody waits for that.
    save(&fixture, "{ while n < i32::MAX {} n }");
    terminal.wait_for("judging…", A_BUILD);
    save(&fixture, "n * 2");
    terminal.wait_until("it passes, and never timed out", A_BUILD, |screen| {
        let text = screen.contents();
        assert!(!text.contains("still running after"), "{text}");
        text.contains("Every check passes")
    });
    // Keys are answered while the compiler works.
    save(&fixture, "n * 4");
    terminal.press("?");
    terminal.wait_for("Nothing here needs the mouse", AT_ONCE);
    terminal.press("q");
    terminal.wait_for("1 of 3 checks", A_BUILD);
}

#[test]
fn what_was_remembered_and_is_damaged_is_found_out_again() {
    let fixture = fixture("watch-damaged");
    save(&fixture, "n * 2");
    fixture.write(".katakit/progress.toml", "version = 1\n[exercise.01.dou");
    let terminal = Terminal::start(fixture.command(&["watch", "02"]), 100, 24);
    terminal.wait_for("what was remembered of your work was damaged", AT_ONCE);
    terminal.wait_until("kata 01 counts again", A_BUILD, |_| {
        let progress = fs::read_to_string(fixture.folder.join(".katakit/progress.toml"));
        progress.is_ok_and(|text| text.contains("first_passed"))
    });
}
