//! A real service over this repository's own katas, and the people in its room.

// Each test file uses some of it.
#![allow(dead_code)]

use dojo_protocol::{BASE, Bundle, Join, Joined, Submission, SubmissionState, Submit};
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};
use syllabus::{FileTree, Kata, Root};
use tempfile::TempDir;

/// Nothing takes longer, even on a busy machine that prepares everything for the first time.
const PATIENCE: Duration = Duration::from_secs(600);

/// The repository that the tests stand in: what a host's service judges with.
pub fn repository() -> Root {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = folder.canonicalize().expect("the repository");
    Root::at(&folder).expect("a repository")
}

/// A service; it is killed with this value.
pub struct Service {
    child: Child,
    folder: TempDir,
    /// `http://127.0.0.1:PORT`
    pub address: String,
    code: String,
}

impl Service {
    /// Starts one with these settings. What it prepares is found again by the next run of the tests.
    pub fn start(settings: &str) -> Self {
        Self::start_with(settings, &[])
    }

    /// The same with these arguments besides.
    pub fn start_with(settings: &str, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let prepared = Path::new(env!("CARGO_TARGET_TMPDIR")).join("grading");
        let data = folder.path().join("data");
        fs::create_dir_all(&prepared).expect("a folder for what is prepared");
        fs::create_dir_all(&data).expect("a data folder");
        std::os::unix::fs::symlink(&prepared, data.join("grading")).expect("a link");
        fs::write(folder.path().join("dojo.toml"), settings).expect("settings");
        let mut service = Self {
            child: launched(folder.path(), arguments),
            folder,
            address: String::new(),
            code: String::new(),
        };
        let join = service.printed("/join/");
        let (address, code) = join.split_once("/join/").expect("an address");
        (service.address, service.code) = (address.to_owned(), code.to_owned());
        service
    }

    /// Starts it anew on the same data, after it has ended; its port may be another.
    pub fn start_again(&mut self) {
        self.child = launched(self.folder.path(), &[]);
        let join = self.printed("/join/");
        let (address, _) = join.split_once("/join/").expect("an address");
        self.address = address.to_owned();
    }

    /// The folder of its data.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The word that lets people in.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What it has said so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The address with this in it that it prints when it starts.
    pub fn printed(&mut self, part: &str) -> String {
        let began = Instant::now();
        loop {
            let log = self.log();
            let mut words = log.split_whitespace();
            if let Some(word) = words.find(|word| word.starts_with("http") && word.contains(part)) {
                return word.to_owned();
            }
            let ended = self.child.try_wait().expect("a child");
            assert!(ended.is_none(), "the service ended: {log}");
            assert!(
                began.elapsed() < PATIENCE,
                "no address with {part} in: {log}"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until it grades.
    pub fn wait_until_ready(&self) {
        let began = Instant::now();
        while ureq::get(format!("{}/ready", self.address)).call().is_err() {
            assert!(began.elapsed() < PATIENCE, "not ready: {}", self.log());
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Somebody joins.
    pub fn join(&self, name: &str) -> Person {
        let join = Join {
            code: self.code.clone(),
            name: name.to_owned(),
            team: None,
            key: None,
        };
        let mut answer = ureq::post(format!("{}{BASE}/join", self.address))
            .send_json(&join)
            .expect("the door is open");
        let joined: Joined = answer.body_mut().read_json().expect("an answer");
        Person {
            base: format!("{}{BASE}", self.address),
            joined,
        }
    }

    /// Ends it as the host does.
    #[cfg(unix)]
    pub fn end(&mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status();
        assert!(sent.is_ok_and(|status| status.success()));
        self.child.wait().expect("it ends")
    }
}

fn launched(folder: &Path, arguments: &[&str]) -> Child {
    let log = File::create(folder.join("log")).expect("a log");
    Command::new(env!("CARGO_BIN_EXE_dojo"))
        .arg("serve")
        .arg("--data")
        .arg(folder.join("data"))
        .arg("--settings")
        .arg(folder.join("dojo.toml"))
        .arg("--pack")
        .arg(repository().folder())
        .args(["--listen", "127.0.0.1:0"])
        .args(arguments)
        .stdout(log.try_clone().expect("the log"))
        .stderr(log)
        .spawn()
        .expect("the service starts")
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody in the room, with a terminal.
pub struct Person {
    /// Where the service answers terminals.
    pub base: String,
    /// What they were told at the door.
    pub joined: Joined,
}

impl Person {
    /// Sends work.
    pub fn submit(&self, bundle: &Bundle, key: &str) -> Submission {
        let submit = Submit {
            bundle: bundle.clone(),
            key: key.to_owned(),
        };
        let mut answer = ureq::post(format!("{}/submissions", self.base))
            .header("Authorization", format!("Bearer {}", self.joined.token))
            .send_json(&submit)
            .expect("it is taken");
        answer.body_mut().read_json().expect("a submission")
    }

    /// Waits until it is graded, or given up.
    pub fn verdict(&self, submission: &str) -> SubmissionState {
        let began = Instant::now();
        loop {
            let mut answer = ureq::get(format!("{}/submissions/{submission}?wait=20", self.base))
                .header("Authorization", format!("Bearer {}", self.joined.token))
                .call()
                .expect("an answer");
            let seen: Submission = answer.body_mut().read_json().expect("a submission");
            match seen.state {
                SubmissionState::Waiting { .. } | SubmissionState::Grading => {
                    assert!(began.elapsed() < PATIENCE, "no verdict on {submission}");
                }
                state => return state,
            }
        }
    }
}

/// The files of a solution that a learner would send, with a mark that makes it another piece of work.
pub fn bundle(kata: &Kata, files: &FileTree, mark: &str) -> Bundle {
    let declared: Vec<&str> = kata
        .exercises
        .iter()
        .flat_map(|exercise| exercise.files())
        .collect();
    let text = |path: &str| {
        let bytes = files.file(path).expect("a file of the kata");
        String::from_utf8(bytes.to_vec()).expect("text")
    };
    let mut bundle = Bundle {
        kata: kata.number.clone(),
        files: declared
            .into_iter()
            .filter(|path| path.ends_with(".rs"))
            .map(|path| (path.to_owned(), text(path)))
            .collect(),
    };
    if let Some(first) = bundle.files.values_mut().next() {
        first.push_str(&format!("\n// {mark}\n"));
    }
    bundle
}

/// An export, fetched with the host's cookie.
pub fn export(address: &str, cookie: &str, format: &str) -> String {
    let mut answer = ureq::get(format!("{address}/host/export/{format}"))
        .header("Cookie", cookie)
        .call()
        .expect("an export");
    answer.body_mut().read_to_string().expect("text")
}

/// Signs in by a link as a browser would, and gives the cookie.
pub fn signed_in(link: &str) -> String {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .max_redirects(0)
        .build()
        .into();
    let answer = agent.get(link).call().expect("a redirect");
    let cookies = answer.headers().get_all("set-cookie").iter();
    let pairs: Vec<String> = cookies
        .filter_map(|cookie| Some(cookie.to_str().ok()?.split(';').next()?.to_owned()))
        .collect();
    assert!(!pairs.is_empty(), "no cookie from {link}");
    pairs.join("; ")
}

/// A JSON text as a value.
pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}
