//! `cargo kata doctor` on machines that have everything, and on some that do not.

mod fixture;

use fixture::Fixture;
use serde_json::Value;
use std::fs;

const CC_ON_DISK: &str = "[build-dependencies]\ncc = { path = \"../../cc\" }\n";

/// Kata 01, and kata 02 that builds with a crate `cc` and has memory checks of both sorts.
fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture.add_kata("02");
    fixture.write(
        "cc/Cargo.toml",
        "[package]\nname = \"cc\"\nversion = \"1.0.0\"\nedition = \"2024\"\n",
    );
    fixture.write("cc/src/lib.rs", "");
    let manifest = fixture.folder.join("graders/02-double/Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("it is there");
    fixture.write(
        "graders/02-double/Cargo.toml",
        &format!("{manifest}\n{CC_ON_DISK}"),
    );
    fixture.write("graders/02-double/build.rs", "fn main() {}\n");
    let checks = "#[grader_kit::test(judge = \"miri\")]\nfn a() {}\n// judge = \"valgrind\"\n";
    fixture.write("graders/02-double/tests/grade/double.rs", checks);
    fixture.write("Cargo.lock", LOCK);
    fixture
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn finding<'report>(report: &'report Value, name: &str) -> &'report Value {
    let findings = report["findings"].as_array().expect("findings are a list");
    findings
        .iter()
        .find(|finding| finding["name"] == name)
        .unwrap_or_else(|| panic!("no {name} in {report:#}"))
}

fn numbers(value: &Value) -> Vec<&str> {
    let list = value.as_array().expect("numbers are a list");
    list.iter().filter_map(Value::as_str).collect()
}

#[test]
fn what_every_kata_needs_is_found_and_described() {
    let fixture = fixture("doctor-well");
    let seen = fixture.kata(&["doctor", "--json"]);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    let report = parsed(&seen.stdout);
    assert_eq!(numbers(&report["katas"]), ["01", "02"]);
    assert!(numbers(&report["cannot_be_worked_on"]).is_empty());
    for finding in report["findings"].as_array().expect("a list") {
        let text = |key: &str| finding[key].as_str().map(str::to_owned);
        assert!(text("group").is_some() && text("name").is_some() && text("found").is_some());
        let status = text("status").expect("a status is text");
        assert!(
            ["ok", "warning", "missing"].contains(&&*status),
            "{finding}"
        );
        assert_eq!(status == "ok", finding["remedy"].is_null(), "{finding}");
    }
    for (name, katas) in [
        ("rustc", ["01", "02"].as_slice()),
        ("linker", &["01", "02"]),
        ("crates-of-the-katas", &["01", "02"]),
        ("c-compiler", &["02"]),
    ] {
        let finding = finding(&report, name);
        assert_eq!(finding["status"], "ok", "{finding}");
        assert_eq!(numbers(&finding["katas"]), katas, "{name}");
    }
    // A comment that names valgrind asks for nothing; Miri is asked for, here or not.
    assert_eq!(numbers(&finding(&report, "miri")["katas"]), ["02"]);
}

#[test]
fn a_selection_is_asked_for_what_it_needs_alone() {
    let fixture = fixture("doctor-selection");
    let seen = fixture.kata(&["doctor", "--katas", "00-01"]);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    assert!(
        seen.stdout.contains("Kata 01 can be worked on here."),
        "{}",
        seen.stdout
    );
    for absent in ["c-compiler", "miri", "valgrind"] {
        assert!(!seen.stdout.contains(absent), "{absent} in {}", seen.stdout);
    }
    for (selection, told) in [
        ("07", "there is no kata or tier `07`"),
        ("05-01", "runs backwards"),
        ("40-49", "there is no kata from 40 to 49"),
        ("01,", "empty part"),
    ] {
        let seen = fixture.kata(&["doctor", "--katas", selection]);
        assert_eq!(
            (seen.status, seen.stderr.lines().count()),
            (Some(2), 1),
            "{}",
            seen.stderr
        );
        assert!(seen.stderr.contains(told), "{}", seen.stderr);
    }
}

#[test]
fn what_cannot_be_read_is_no_answer() {
    let fixture = fixture("doctor-broken");
    fixture.write("graders/02-double/Cargo.toml", "[package\n");
    let seen = fixture.kata(&["doctor"]);
    assert_eq!(
        (seen.status, seen.stderr.lines().count()),
        (Some(2), 1),
        "{}",
        seen.stderr
    );
    assert!(
        seen.stderr.contains("graders/02-double/Cargo.toml"),
        "{}",
        seen.stderr
    );
    // Nobody asks for kata 02 now, but cargo reads its manifest all the same.
    let seen = fixture.kata(&["doctor", "--katas", "01"]);
    assert_eq!(seen.status, Some(1), "{}{}", seen.stdout, seen.stderr);
    assert!(
        seen.stdout.contains("nothing can be built: ") && seen.stdout.contains("graders/02-double"),
        "{}",
        seen.stdout
    );
}

#[test]
fn a_c_compiler_that_is_not_there_is_missed_by_the_katas_with_c_alone() {
    let fixture = fixture("doctor-c");
    let ask = |arguments: &[&str]| {
        let mut command = fixture.command(arguments);
        fixture::said(
            command
                .env("CC", "no-such-compiler")
                .output()
                .expect("it starts"),
        )
    };
    let seen = ask(&["doctor", "--json"]);
    assert_eq!(seen.status, Some(1), "{}{}", seen.stdout, seen.stderr);
    let report = parsed(&seen.stdout);
    assert_eq!(numbers(&report["cannot_be_worked_on"]), ["02"]);
    let compiler = finding(&report, "c-compiler");
    assert_eq!(compiler["status"], "missing");
    assert!(
        compiler["found"]
            .as_str()
            .is_some_and(|found| found.contains("no-such-compiler"))
    );
    assert_eq!(finding(&report, "linker")["status"], "ok");
    let shown = ask(&["doctor"]).stdout;
    assert!(
        shown.contains("Not to be worked on here: 02; see c-compiler above. The other one can."),
        "{shown}"
    );
    assert_eq!(ask(&["doctor", "--katas", "01"]).status, Some(0));
}

/// A `PATH` of links to just these programs.
#[cfg(target_os = "linux")]
fn path_with(fixture: &Fixture, programs: &[&str]) -> std::path::PathBuf {
    let folder = fixture.folder.join("path");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    let sysroot = std::process::Command::new("rustc")
        .args(["--print", "sysroot"])
        .output();
    let sysroot = String::from_utf8(sysroot.expect("rustc starts").stdout).expect("it is UTF-8");
    for name in programs {
        let program = if *name == "rustc" {
            std::path::Path::new(sysroot.trim()).join("bin/rustc")
        } else {
            let folders = std::env::var_os("PATH").expect("there is a PATH");
            std::env::split_paths(&folders)
                .map(|folder| folder.join(name))
                .find(|program| program.is_file())
                .unwrap_or_else(|| panic!("{name} is in PATH"))
        };
        std::os::unix::fs::symlink(program, folder.join(name)).expect("a link can be made");
    }
    folder
}

#[cfg(target_os = "linux")]
fn report_with(fixture: &Fixture, programs: &[&str]) -> (Option<i32>, Value) {
    let mut command = fixture.command(&["doctor", "--json"]);
    command
        .env("PATH", path_with(fixture, programs))
        .env_remove("CC");
    let seen = fixture::said(command.output().expect("it starts"));
    (seen.status, parsed(&seen.stdout))
}

#[cfg(target_os = "linux")]
#[test]
fn without_rustup_and_valgrind_there_are_remarks_and_no_more() {
    let fixture = fixture("doctor-path");
    let (status, report) = report_with(&fixture, &["rustc", "cc", "as", "ld"]);
    assert_eq!(status, Some(0), "{report:#}");
    for (name, told) in [
        ("rustup", "Miri comes through it alone"),
        ("miri", "memory checks are not judged, everything else is"),
        ("valgrind", "not found in PATH"),
        ("git", "git pull"),
    ] {
        let finding = finding(&report, name);
        assert_eq!(finding["status"], "warning", "{finding}");
        assert!(
            finding["found"]
                .as_str()
                .is_some_and(|found| found.contains(told)),
            "{finding}"
        );
    }
    assert_eq!(numbers(&finding(&report, "valgrind")["katas"]), ["02"]);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_linker_nothing_works() {
    let fixture = fixture("doctor-linker");
    let (status, report) = report_with(&fixture, &["rustc"]);
    assert_eq!(status, Some(1), "{report:#}");
    assert_eq!(numbers(&report["cannot_be_worked_on"]), ["01", "02"]);
    let linker = finding(&report, "linker");
    assert_eq!(linker["status"], "missing");
    assert!(
        linker["found"]
            .as_str()
            .is_some_and(|found| found.contains("linker `cc` not found")),
        "{linker}"
    );
    assert_eq!(finding(&report, "c-compiler")["status"], "missing");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_compiler_it_says_where_rust_comes_from() {
    let fixture = fixture("doctor-rustc");
    let (status, report) = report_with(&fixture, &[]);
    assert_eq!(status, Some(1), "{report:#}");
    let rustc = finding(&report, "rustc");
    assert_eq!(rustc["status"], "missing", "{rustc}");
    assert!(
        rustc["remedy"]
            .as_str()
            .is_some_and(|remedy| remedy.contains("rustup")),
        "{rustc}"
    );
}

/// Puts a program of this name, in the shell's language, before all others.
#[cfg(target_os = "linux")]
fn stand_in(folder: &std::path::Path, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt;
    let program = folder.join(name);
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("it can be written");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it can be changed");
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_never_answers_is_not_waited_for() {
    let fixture = fixture("doctor-hangs");
    let path = path_with(&fixture, &["rustc", "cc", "as", "ld"]);
    stand_in(&path, "rustup", "exec /bin/sleep 600");
    let mut command = fixture.command(&["doctor", "--json"]);
    let output = command.env("PATH", path).output().expect("it starts");
    let seen = fixture::said(output);
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    let report = parsed(&seen.stdout);
    for name in ["rustup", "miri"] {
        let found = &finding(&report, name)["found"];
        let is_told = found
            .as_str()
            .is_some_and(|found| found.contains("did not answer in time"));
        assert!(is_told, "{found}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_older_compiler_is_missed_and_a_newer_one_is_a_remark() {
    let fixture = fixture("doctor-versions");
    fixture.write(
        "rust-toolchain.toml",
        "[toolchain]\nchannel = \"1.95.0\"\ncomponents = [\"rustfmt\"]\n",
    );
    let path = path_with(&fixture, &["cc", "as", "ld"]);
    for (version, status) in [
        ("1.94.1", "missing"),
        ("1.95.0", "ok"),
        ("1.100.0", "warning"),
    ] {
        stand_in(
            &path,
            "rustc",
            &format!("echo 'rustc {version} (abc 2026-01-01)'"),
        );
        let mut command = fixture.command(&["doctor", "--json"]);
        let seen = fixture::said(command.env("PATH", &path).output().expect("it starts"));
        let report = parsed(&seen.stdout);
        assert_eq!(
            finding(&report, "rustc")["status"],
            status,
            "{version}: {report:#}"
        );
        assert_eq!(
            finding(&report, "rustfmt")["remedy"],
            "rustup component add rustfmt"
        );
        // It compiles nothing.
        assert_eq!(finding(&report, "linker")["status"], "missing");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn offline_has_rustup_install_what_the_toolchain_file_asks_for() {
    let fixture = fixture("offline-toolchain");
    fixture.write(
        "rust-toolchain.toml",
        "[toolchain]\nchannel = \"1.95.0\"\ncomponents = [\"rustfmt\", \"clippy\"]\n",
    );
    let path = path_with(&fixture, &["rustc", "cc", "as", "ld"]);
    let asked = fixture.folder.join("asked");
    let _ = fs::remove_file(&asked);
    stand_in(
        &path,
        "rustup",
        &format!("echo \"$@\" >> '{}'", asked.display()),
    );
    let home = tempfile::tempdir().expect("a folder");
    let offline = |auto_install: &str| {
        let mut command = fixture.command(&["offline", "--katas", "01"]);
        command
            .env("PATH", &path)
            .env("CARGO_HOME", home.path())
            .env("CARGO_NET_OFFLINE", "true")
            .env("RUSTUP_AUTO_INSTALL", auto_install);
        fixture::said(command.output().expect("it starts"))
    };
    let seen = offline("0");
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    // This rustup installed nothing, so the real one would try again at every call.
    let seen = offline("1");
    assert_eq!(seen.status, Some(1), "{}{}", seen.stdout, seen.stderr);
    assert!(
        seen.stdout
            .contains("rustfmt: rust-toolchain.toml names it"),
        "{}",
        seen.stdout
    );
    let asked = fs::read_to_string(asked).expect("rustup was asked");
    let expected =
        "toolchain install 1.95.0 --profile minimal --component rustfmt --component clippy";
    assert!(asked.lines().any(|line| line == expected), "{asked}");
}

/// Kata 01 depends on a crate that no cache holds.
fn with_a_crate(name: &str) -> Fixture {
    let fixture = fixture(name);
    let manifest = fixture.folder.join("katas/01-double/Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("it is there");
    fixture.write(
        "katas/01-double/Cargo.toml",
        &format!("{manifest}\n[dependencies]\ncfg-if = \"1\"\n"),
    );
    let lock = LOCK.replace(
        "[[package]]\nname = \"grader-01\"",
        &format!("{CFG_IF}[[package]]\nname = \"grader-01\""),
    );
    let kata = "name = \"kata-01\"\nversion = \"0.1.0\"\n";
    let lock = lock.replace(kata, &format!("{kata}dependencies = [\n \"cfg-if\",\n]\n"));
    fixture.write("Cargo.lock", &lock);
    fixture
}

#[test]
fn an_empty_cache_is_a_remark_and_without_network_an_obstacle() {
    let fixture = with_a_crate("doctor-cache");
    let home = tempfile::tempdir().expect("a folder");
    let report = |offline: bool| {
        let mut command = fixture.command(&["doctor", "--json"]);
        command
            .env("CARGO_HOME", home.path())
            .env_remove("CARGO_NET_OFFLINE");
        if offline {
            command.env("CARGO_NET_OFFLINE", "true");
        }
        let seen = fixture::said(command.output().expect("it starts"));
        (seen.status, parsed(&seen.stdout))
    };
    for (offline, status, word) in [(true, Some(1), "missing"), (false, Some(0), "warning")] {
        let (seen, report) = report(offline);
        assert_eq!(seen, status, "{report:#}");
        let crates = finding(&report, "crates-of-the-katas");
        assert_eq!(crates["status"], word, "{crates}");
        // Without the registry's index cargo can work nothing out, for kata 02 neither.
        assert_eq!(numbers(&crates["katas"]), ["01", "02"], "{crates}");
        assert!(
            crates["found"]
                .as_str()
                .is_some_and(|found| found.contains("`cfg-if")),
            "{crates}"
        );
    }
}

#[test]
fn offline_without_network_says_what_is_lacking_and_touches_no_file_of_the_learners() {
    let fixture = with_a_crate("offline-cold");
    let home = tempfile::tempdir().expect("a folder");
    let file = fixture.folder.join("katas/01-double/src/double.rs");
    let before = fs::read(&file).expect("it is there");
    let mut command = fixture.command(&["offline", "--katas", "01"]);
    command
        .env("CARGO_HOME", home.path())
        .env("CARGO_NET_OFFLINE", "true");
    let seen = fixture::said(command.output().expect("it starts"));
    assert_eq!(
        (seen.status, seen.stderr.as_str()),
        (Some(1), ""),
        "{}",
        seen.stdout
    );
    for told in [
        "✗ crates of the katas",
        "Not ready to work on 1 kata without network",
        "`cfg-if",
    ] {
        assert!(seen.stdout.contains(told), "{told} in {}", seen.stdout);
    }
    assert_eq!(fs::read(&file).expect("it is there still"), before);
}

#[test]
fn offline_builds_what_is_needed_even_where_the_learners_code_does_not_compile() {
    let fixture = fixture("offline-well");
    let home = tempfile::tempdir().expect("a folder");
    fixture.write(
        "katas/01-double/src/double.rs",
        "pub fn double(n: i32) -> i32 { n * \n",
    );
    let _ = fs::remove_dir_all(fixture.folder.join("target"));
    let mut command = fixture.command(&["offline"]);
    command
        .env("CARGO_HOME", home.path())
        .env("CARGO_NET_OFFLINE", "true");
    let seen = fixture::said(command.output().expect("it starts"));
    assert_eq!(seen.status, Some(0), "{}{}", seen.stdout, seen.stderr);
    for told in [
        "your code does not compile now",
        "✓ 02-double",
        "Ready: nothing will ask the network for 2 katas.",
    ] {
        assert!(seen.stdout.contains(told), "{told} in {}", seen.stdout);
    }
    let built = fs::read_dir(fixture.folder.join("target/debug/deps")).expect("it was built");
    let names: Vec<String> = built
        .map(|entry| {
            entry
                .expect("it can be read")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    assert!(
        has("libgrader_kit-") && has("libkata_02-") && !has("libkata_01-"),
        "{names:?}"
    );
    // What a verdict would remember is not remembered: the learner asked for none.
    assert!(!fixture.folder.join(".katakit").exists());
}

const LOCK: &str = r#"version = 4

[[package]]
name = "cc"
version = "1.0.0"

[[package]]
name = "grader-01"
version = "0.1.0"
dependencies = [
 "grader-kit",
 "kata-01",
]

[[package]]
name = "grader-02"
version = "0.1.0"
dependencies = [
 "cc",
 "grader-kit",
 "kata-02",
]

[[package]]
name = "grader-kit"
version = "0.1.0"
dependencies = [
 "grader-kit-attribute",
]

[[package]]
name = "grader-kit-attribute"
version = "0.1.0"

[[package]]
name = "kata-01"
version = "0.1.0"

[[package]]
name = "kata-02"
version = "0.1.0"
"#;

const CFG_IF: &str = r#"[[package]]
name = "cfg-if"
version = "1.0.5"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "4e7648175b45a9a48536d676f68d918270699102aa8dab5496df06904c914600"

"#;
