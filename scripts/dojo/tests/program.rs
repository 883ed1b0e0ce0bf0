//! The program as a host starts it: over TLS, watched by others, stopped in the middle, and with settings that hold a mistake.
#![cfg(target_os = "linux")]

mod room;

use dojo_protocol::{BASE, SubmissionState};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use room::{Service, bundle, json, repository};
use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Output};
use syllabus::{Role, solutions};
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// Nothing is prepared: another host would grade.
const FOR_ONE_KATA: &str = "title = \"One kata\"\nkatas = \"00\"\nworkers = 0\n";

fn dojo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dojo"))
        .args(arguments)
        .arg("--pack")
        .arg(repository().folder())
        .args(["--data", "data", "--settings", "dojo.toml"])
        .current_dir(folder)
        .output()
        .expect("it starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn tls_by_given_files_is_spoken_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let settings = format!(
        "{FOR_ONE_KATA}[tls]\ncert = \"{}\"\nkey = \"{}\"\n",
        file("cert.pem", cert.pem()),
        file("key.pem", signing_key.serialize_pem())
    );
    let mut service = Service::start(&settings);
    assert!(
        service.address.starts_with("https://"),
        "{}",
        service.address
    );

    let trusted = Certificate::from_pem(cert.pem().as_bytes()).expect("a certificate");
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&[trusted]))
        .build();
    let agent: ureq::Agent = ureq::Agent::config_builder().tls_config(tls).build().into();
    let health = format!("{}/health", service.address);
    assert_eq!(agent.get(&health).call().expect("it answers").status(), 200);
    assert!(
        ureq::get(&health).call().is_err(),
        "a stranger's certificate"
    );
    let plain = health.replace("https://", "http://");
    assert!(ureq::get(plain).call().is_err(), "no word without TLS");
    assert!(service.end().success(), "{}", service.log());
}

#[test]
fn others_can_watch_it() {
    let mut service = Service::start_with(FOR_ONE_KATA, &["--log-format", "json"]);
    service.wait_until_ready();
    service.join("Ada");
    let address = &service.address;
    let mut figures = ureq::get(format!("{address}/metrics"))
        .call()
        .expect("figures");
    let figures = figures.body_mut().read_to_string().expect("text");
    let joins =
        r#"dojo_http_request_seconds_count{method="POST",route="/api/v1/join",status="200"} 1"#;
    assert!(figures.contains(joins), "{figures}");
    assert!(
        figures.contains("dojo_queue_waiting{lane=\"slow\"} 0"),
        "{figures}"
    );
    assert!(service.end().success(), "{}", service.log());
    let log = service.log();
    let lines: Vec<&str> = log.lines().filter(|line| line.starts_with('{')).collect();
    assert!(!lines.is_empty(), "{log}");
    for line in lines {
        assert!(json(line)["level"].is_string(), "{line}");
    }
}

#[test]
fn what_is_graded_when_it_is_asked_to_stop_gets_its_verdict_from_the_next_start_at_the_latest() {
    let mut service = Service::start("katas = \"00\"\n[attempts]\ninterval = \"0s\"\n");
    service.wait_until_ready();
    let kata = syllabus::kata(&repository(), "00").expect("a kata");
    let all = solutions(&kata).expect("its solutions");
    let reference = all
        .iter()
        .find(|solution| solution.role == Role::Reference)
        .expect("a model answer");
    let mut ada = service.join("Ada");
    let sent: Vec<String> = (0..6)
        .map(|number| {
            let work = bundle(&kata, &reference.files, &format!("piece {number}"));
            ada.submit(&work, &format!("submission-{number}")).id
        })
        .collect();
    assert!(service.end().success(), "{}", service.log());
    assert!(
        TcpStream::connect(service.address.trim_start_matches("http://")).is_err(),
        "it is closed"
    );
    service.start_again();
    ada.base = format!("{}{BASE}", service.address);
    for submission in sent {
        let state = ada.verdict(&submission);
        let SubmissionState::Graded(verdict) = state else {
            panic!("{submission} got {state:?}");
        };
        assert_eq!(verdict.state, "passed", "{verdict:#?}");
    }
}

#[test]
fn a_mistake_in_the_settings_is_one_line_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    for (settings, wanted) in [
        ("katas = \"00\"\nfreze = \"15m\"\n", "dojo.toml:2:"),
        ("katas = \"99\"\n", "99"),
        ("grace = \"soon\"\n", "soon"),
        (
            "katas = \"00,grep\"\n",
            "kata grep is not offered in a dojo yet",
        ),
    ] {
        fs::write(folder.path().join("dojo.toml"), settings).expect("settings");
        // One answers a question, the other cannot begin.
        for (command, status) in [("check-settings", 1), ("serve", 2)] {
            let said = dojo(folder.path(), &[command]);
            let line = text(&said.stderr);
            assert_eq!(said.status.code(), Some(status), "{command}: {line}");
            assert_eq!(line.lines().count(), 1, "{command}: {line}");
            assert!(line.contains(wanted), "{command}: {line}");
        }
    }
    fs::write(folder.path().join("dojo.toml"), FOR_ONE_KATA).expect("settings");
    let said = dojo(folder.path(), &["check-settings"]);
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    assert!(text(&said.stdout).contains("00"), "{}", text(&said.stdout));

    let rules = "teams = true\ncounts = \"last\"\nhints = \"first\"\ngrace = \"5m\"\nends = \"2100-01-01T12:00:00Z\"\nfreeze = \"1h\"\n\
                 [attempts]\nan_hour = 7\ninterval = \"90s\"\n[visibility]\ncraft = \"never\"\n";
    fs::write(folder.path().join("dojo.toml"), rules).expect("settings");
    let said = text(&dojo(folder.path(), &["check-settings"]).stdout);
    for wanted in [
        "  teams; the last of somebody's submissions counts; points are seen\n",
        "  attempts on a kata: 7 an hour, 1m 30s apart; what comes late is taken for 5m\n",
        "  hints: the first of an exercise's\n",
        "  seen at once: behaviour, compile, cost, memory, speed\n  seen after the deadline: property, model\n  seen never: craft\n",
        "  the board stands still from 2100-01-01 ",
    ] {
        assert!(said.contains(wanted), "{wanted}{said}");
    }

    fs::write(folder.path().join("dojo.toml"), "").expect("settings");
    let said = text(&dojo(folder.path(), &["check-settings"]).stdout);
    assert!(said.contains("  61 ") && !said.contains("grep"), "{said}");
}

#[test]
fn a_worker_makes_no_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("mistyped.db");
    let worker = Command::new(env!("CARGO_BIN_EXE_dojo"))
        .arg("worker")
        .arg(format!("--database=sqlite://{}", file.display()))
        .arg("--pack")
        .arg(repository().folder())
        .output();
    let said = worker.expect("it starts");
    let line = text(&said.stderr);
    assert_eq!(
        (said.status.code(), line.lines().count()),
        (Some(2), 1),
        "{line}"
    );
    assert!(line.contains("there is no database"), "{line}");
    assert!(!file.exists());
}

#[test]
fn two_services_never_share_a_data_folder() {
    let service = Service::start(FOR_ONE_KATA);
    let folder = service.data().parent().expect("its folder").to_owned();
    let said = dojo(&folder, &["serve", "--listen", "127.0.0.1:0"]);
    let line = text(&said.stderr);
    assert_eq!(
        (said.status.code(), line.lines().count()),
        (Some(2), 1),
        "{line}"
    );
    assert!(line.contains("another"), "{line}");
}
