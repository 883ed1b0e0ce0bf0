//! What an attack may wish to reach, and whether it did: files, listeners, a process, an environment, each of them marked.

use crate::attack::{Attack, Rest};
use std::fs;
use std::net::{TcpListener, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{SocketAddr, UnixListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// What no result may show. The attacks themselves know only its half, so that they cannot show it by accident.
pub const CANARY: &str = concat!("CANARY-", "4f1c9e");

/// The half that attacks search for.
const HALF: &str = "NARY-4f1";

/// What an attack says when it got what it wanted.
pub const CONFESSION: &str = "the sandbox let me";

/// The variable that marks the service's environment.
pub const VARIABLE: &str = "KATAKIT_CANARY";

/// Answers to kata 60's first exercise, all wrong, each after the attack.
const WRONG_ANSWERS: &str = "
pub fn boxed<T>() -> u64 { attack(); 9 }
pub fn grid(_: usize, _: usize) -> u64 { attack(); 9 }
pub fn copied(_: &[String]) -> u64 { attack(); 9 }
pub fn shared(_: &[String]) -> u64 { attack(); 9 }
pub fn tightened(_: usize, _: usize) -> u64 { attack(); 9 }
";

/// The same, of which only this one attacks.
fn wrong_answers_but_one(attacking: &str) -> String {
    let one = |line: &str| {
        if line.contains(attacking) {
            format!("{line}\n")
        } else {
            line.replace(" attack();", "") + "\n"
        }
    };
    WRONG_ANSWERS.lines().map(one).collect()
}

/// The world around one trial.
pub struct Outside {
    folder: TempDir,
    tcp: TcpListener,
    udp: UdpSocket,
    unix: UnixListener,
    unix_name: String,
    victim: Child,
    shared: PathBuf,
    shared_before: Vec<PathBuf>,
}

impl Outside {
    /// `shared` is what the submissions of all slots are built with.
    pub fn new(shared: &Path) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("katakit-attacks-")
            .tempdir_in("/tmp")
            .expect("a folder");
        let mode = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("its mode");
        };
        mode(folder.path(), 0o755);
        let open = folder.path().join("open");
        fs::create_dir(&open).expect("a folder");
        mode(&open, 0o777);
        let secrets = folder.path().join("secrets");
        fs::create_dir(&secrets).expect("a folder");
        fs::write(
            secrets.join("database"),
            format!("{CANARY} is the host's token\n"),
        )
        .expect("written");
        fs::write(secrets.join(format!("{CANARY}.rs")), "").expect("written");
        mode(&secrets.join("database"), 0o600);
        mode(&secrets, 0o700);
        let unix_name = format!(
            "katakit-{}",
            folder
                .path()
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
        );
        let address = SocketAddr::from_abstract_name(&unix_name).expect("a name");
        let outside = Self {
            tcp: TcpListener::bind("127.0.0.1:0").expect("a listener"),
            udp: UdpSocket::bind("127.0.0.1:0").expect("a listener"),
            unix: UnixListener::bind_addr(&address).expect("a listener"),
            unix_name,
            victim: without_capabilities(Command::new("sleep").arg("600").stdin(Stdio::null()))
                .spawn()
                .expect("a process"),
            shared: shared.to_path_buf(),
            shared_before: files_below(shared),
            folder,
        };
        outside.tcp.set_nonblocking(true).expect("no waiting");
        outside.udp.set_nonblocking(true).expect("no waiting");
        outside.unix.set_nonblocking(true).expect("no waiting");
        outside
    }

    /// The attack's file with everything in its place.
    pub fn source(&self, attack: &Attack, hidden: &Path, model_answer: &str) -> String {
        let port = |address: std::io::Result<std::net::SocketAddr>| {
            address.expect("an address").port().to_string()
        };
        let secrets = self.folder.path().join("secrets");
        let mut text = attack.source.clone();
        for (placeholder, meant) in [
            ("@hidden@", hidden.display().to_string()),
            ("@secret@", secrets.join("database").display().to_string()),
            ("@secrets@", secrets.display().to_string()),
            (
                "@outside@",
                self.folder.path().join("open").display().to_string(),
            ),
            ("@shared@", self.shared.display().to_string()),
            ("@half@", HALF.to_owned()),
            ("@confession@", CONFESSION.to_owned()),
            ("@abstract@", self.unix_name.clone()),
            ("@victim@", self.victim.id().to_string()),
            ("@tcp@", port(self.tcp.local_addr())),
            ("@udp@", port(self.udp.local_addr())),
        ] {
            text = text.replace(placeholder, &meant);
        }
        let text = repeated(&with_lines(&text, hidden));
        match attack.rest {
            Rest::Nothing => text,
            Rest::WrongAnswers => text + WRONG_ANSWERS,
            Rest::OneAttack => text + &wrong_answers_but_one("boxed"),
            Rest::OneShortAttack => text + &wrong_answers_but_one("grid"),
            Rest::ModelAnswer => text + "\n" + &without_inner_comments(model_answer),
        }
    }

    /// A file where only the host writes.
    pub fn file_appeared(&self) -> bool {
        let open = fs::read_dir(self.folder.path().join("open"));
        open.expect("the folder").next().is_some()
    }

    pub fn shared_folder_changed(&self) -> bool {
        files_below(&self.shared) != self.shared_before
    }

    pub fn somebody_was_called(&self) -> bool {
        let mut datagram = [0; 8];
        self.tcp.accept().is_ok()
            || self.udp.recv(&mut datagram).is_ok()
            || self.unix.accept().is_ok()
    }

    pub fn victim_ended(&mut self) -> bool {
        !matches!(self.victim.try_wait(), Ok(None))
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        let _ = self.victim.kill();
        let _ = self.victim.wait();
        // An attack that was let through leaves its mark; the next one is to find none.
        for file in files_below(&self.shared) {
            if !self.shared_before.contains(&file) {
                let _ = fs::remove_file(file);
            }
        }
    }
}

/// As a service of an ordinary user's would be: whoever is the same user may signal and trace it.
fn without_capabilities(command: &mut Command) -> &mut Command {
    use rustix::thread::{CapabilitySet, remove_capability_from_bounding_set};
    let give_up = || {
        for capability in CapabilitySet::all().iter() {
            // What is not had, or not known, needs no giving up.
            let _ = remove_capability_from_bounding_set(capability);
        }
        Ok(())
    };
    // SAFETY: between fork and exec this makes system calls only.
    unsafe { command.pre_exec(give_up) }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            files.extend(files_below(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    files
}

/// `@repeat 3 (@` is `(((`.
fn repeated(text: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("@repeat ") {
        let (what, after) = after.split_once('@').expect("an end of what is repeated");
        let (times, what) = what.split_once(' ').expect("how often, and what");
        whole.push_str(before);
        whole.push_str(&what.repeat(times.parse().expect("a number")));
        rest = after;
    }
    whole + rest
}

/// Those may only stand first.
fn without_inner_comments(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("//!"));
    lines.collect::<Vec<_>>().join("\n")
}

/// `@line WORDS@` is the number of the line before the one of the hidden checks that holds these words: there the macro's call begins.
fn with_lines(text: &str, hidden: &Path) -> String {
    let Some((before, after)) = text.split_once("@line ") else {
        return text.to_owned();
    };
    let (words, after) = after.split_once('@').expect("an end of the words");
    let hidden = fs::read_to_string(hidden).expect("the checks can be read");
    let line = hidden.lines().position(|line| line.contains(words));
    format!("{before}{}{after}", line.expect("a line with these words"))
}
