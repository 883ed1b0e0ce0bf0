//! `cargo kata join` and the other commands of programs that are built when they are first asked for.

mod fixture;

use fixture::{Fixture, is_one_line};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// A program that only says what it was started with.
const ECHO: &str = "fn main() {
    println!(\"{:?}\", std::env::args().skip(1).collect::<Vec<_>>());
    std::process::exit(7);
}
";

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    let _ = fs::remove_dir_all(fixture.folder.join("scripts"));
    fixture.add_kata("01");
    fixture
}

fn changed(file: &Path) -> SystemTime {
    let changed = fs::metadata(file).and_then(|file| file.modified());
    changed.expect("it is there")
}

fn add_program(fixture: &Fixture, name: &str) {
    fixture.write(
        "scripts/Cargo.toml",
        &format!("[workspace]\nresolver = \"3\"\nmembers = [\"{name}\"]\n"),
    );
    fixture.write(
        &format!("scripts/{name}/Cargo.toml"),
        &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n"),
    );
    fixture.write(&format!("scripts/{name}/src/main.rs"), ECHO);
}

#[test]
fn what_is_typed_reaches_the_program_and_its_status_comes_back() {
    let fixture = fixture("hand-over-1");
    add_program(&fixture, "dojo-client");
    for (typed, reached) in [
        (
            vec!["join", "host:1", "CODE", "--name", "a b"],
            r#"["join", "host:1", "CODE", "--name", "a b"]"#,
        ),
        (vec!["submit", "--help"], r#"["submit", "--help"]"#),
        (vec!["submit", "-h"], r#"["submit", "-h"]"#),
        (
            vec!["submit", "03", "--", "--status"],
            r#"["submit", "03", "--", "--status"]"#,
        ),
        (vec!["status"], r#"["workshop"]"#),
        (vec!["leave"], r#"["leave"]"#),
    ] {
        let said = fixture.kata(&typed);
        assert_eq!(said.status, Some(7), "{typed:?}: {}", said.stderr);
        assert_eq!(said.stdout.trim(), reached);
    }
}

#[test]
fn a_program_that_changed_is_built_anew_and_one_that_did_not_is_only_started() {
    let fixture = fixture("hand-over-2");
    add_program(&fixture, "dojo-client");
    // The first build writes the lock file, which is among the sources too.
    fixture.kata(&["leave"]);
    fixture.kata(&["leave"]);
    let binary = fixture.folder.join("scripts/target/debug/dojo-client");
    let noted = changed(&binary.with_extension("stamp"));
    assert_eq!(fixture.kata(&["leave"]).status, Some(7));
    assert_eq!(
        changed(&binary.with_extension("stamp")),
        noted,
        "cargo was asked"
    );
    fixture.write(
        "scripts/dojo-client/src/main.rs",
        "fn main() { println!(\"new\"); }\n",
    );
    assert_eq!(fixture.kata(&["leave"]).stdout, "new\n");
}

#[test]
fn what_does_not_build_is_said_in_a_line() {
    let fixture = fixture("hand-over-3");
    add_program(&fixture, "dojo-client");
    fixture.write("scripts/dojo-client/src/main.rs", "fn main( {}\n");
    let said = fixture.kata(&["submit"]);
    is_one_line(&said, "dojo-client does not build: ");
    assert!(
        said.stderr.contains("cargo build --package dojo-client"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_program_that_is_not_here_is_said_to_be_elsewhere() {
    let fixture = fixture("hand-over-4");
    add_program(&fixture, "dojo-client");
    is_one_line(&fixture.kata(&["dojo"]), "that is the host's");
    is_one_line(
        &fixture.kata(&["grade", "bundle.json"]),
        "that is the host's",
    );
    let _ = fs::remove_dir_all(fixture.folder.join("scripts"));
    is_one_line(
        &fixture.kata(&["join", "host:1/join/CODE"]),
        "the workshop's client is not here",
    );
}
