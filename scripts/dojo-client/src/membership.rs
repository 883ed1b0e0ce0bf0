//! Who the learner is in a workshop: `.katakit/dojo.toml`.

use learner::{folder_of_the_learner, lock, now, write_privately};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result, Root};

/// What the file's format is called; a newer client may write another.
const VERSION: u32 = 1;

/// More than anybody sends again.
const MOST_SENT: usize = 200;

const HEADING: &str = "# Who you are in a workshop, and what you sent there. The token is your key: show it to nobody.\n";

/// One person in one workshop.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    version: u32,
    /// `http://192.168.1.5:7654`
    pub address: String,
    /// The code that opened the door.
    pub code: String,
    /// What the workshop is called.
    pub workshop: String,
    /// What the board calls the learner.
    pub name: String,
    /// Their team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The address of their page, below the service's.
    pub page: String,
    /// The secret that every request shows.
    pub token: String,
    /// The certificate that the host's is signed with, in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
    /// What was sent, the last one at the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<Sent>,
}

/// Work that was sent, or was about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The kata's number.
    pub kata: String,
    /// The digest of the work.
    pub digest: String,
    /// The submission's key: the same work goes under the same key, so that it is graded once.
    pub key: String,
    /// What the host calls it, once it has confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether the same work is another submission the next time, since only the host saw what became of this one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub was_withheld: bool,
}

impl Membership {
    /// Somebody who has just come in.
    pub fn new(
        address: String,
        code: String,
        ca: Option<String>,
        joined: dojo_protocol::Joined,
    ) -> Self {
        Self {
            version: VERSION,
            address,
            code,
            workshop: joined.workshop,
            name: joined.name,
            team: joined.team,
            page: joined.page,
            token: joined.token,
            ca,
            sent: Vec::new(),
        }
    }

    /// Where the learner is now; nothing where they are in no workshop.
    ///
    /// # Errors
    /// Where the file cannot be read or understood.
    pub fn read(root: &Root) -> Result<Option<Self>> {
        understood(&file(root))
    }

    /// The same for commands that need one.
    ///
    /// # Errors
    /// As [`Membership::read`], and where there is none.
    pub fn needed(root: &Root) -> Result<Self> {
        Self::read(root)?.ok_or_else(|| {
            Problem::new(
                "you are in no workshop; `cargo kata join ADDRESS` brings you into one, with the address that its host shows",
            )
        })
    }

    /// Every one that was left or replaced, the newest first; what is damaged is passed over.
    pub fn left(root: &Root) -> Vec<(PathBuf, Self)> {
        let Ok(entries) = fs::read_dir(folder_of_the_learner(root)) else {
            return Vec::new();
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("dojo-left-") && name.ends_with(".toml")
        });
        paths.sort();
        let read = |path: PathBuf| Some((path.clone(), understood(&path).ok()??));
        paths.into_iter().rev().filter_map(read).collect()
    }

    /// Makes this the workshop that the learner is in.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, root: &Root) -> Result<()> {
        let _lock = lock(root, "dojo")?;
        self.write_locked(root)
    }

    /// Sets aside what stands there; gives where it went, if there was something.
    ///
    /// # Errors
    /// Where it cannot be moved; then it is where it was.
    pub fn set_aside(root: &Root) -> Result<Option<PathBuf>> {
        let _lock = lock(root, "dojo")?;
        let file = file(root);
        let date = now().replace(':', "-");
        let names = std::iter::once(String::new()).chain((2..).map(|n| format!("-{n}")));
        let places = names.map(|n| file.with_file_name(format!("dojo-left-{date}{n}.toml")));
        let free = places.into_iter().find(|place| !place.exists());
        let aside = free.unwrap_or_else(|| file.with_extension("old"));
        match fs::rename(&file, &aside) {
            Ok(()) => Ok(Some(aside)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Problem::with_file("set aside", &file, error)),
        }
    }

    /// The key under which this work goes, noted before anything is sent: the same one where it is what was sent last for its kata,
    /// otherwise a new one. It is what was sent last from now on.
    ///
    /// # Errors
    /// Where it cannot be noted.
    pub fn key_for(root: &Root, kata: &str, digest: &str) -> Result<Sent> {
        let fresh = random()?;
        let mut chosen = None;
        Self::change(root, |membership| {
            // Only what was sent last for the kata: who goes back to earlier work sends that anew, since the last may count.
            let latest = membership.sent.iter().rposition(|sent| sent.kata == kata);
            let known = latest.filter(|at| {
                let sent = &membership.sent[*at];
                sent.digest == digest && !sent.was_withheld
            });
            let sent = known.map_or_else(
                || Sent {
                    kata: kata.to_owned(),
                    digest: digest.to_owned(),
                    key: fresh,
                    id: None,
                    was_withheld: false,
                },
                |at| membership.sent.remove(at),
            );
            chosen = Some(sent.clone());
            membership.sent.push(sent);
            let too_many = membership.sent.len().saturating_sub(MOST_SENT);
            membership.sent.drain(..too_many);
        })?;
        chosen.ok_or_else(|| Problem::new("the key of this work could not be noted"))
    }

    /// Notes what the host calls the work that went under this key.
    ///
    /// # Errors
    /// Where it cannot be noted.
    pub fn confirm(root: &Root, key: &str, id: &str) -> Result<()> {
        Self::change_sent(root, key, |sent| sent.id = Some(id.to_owned()))
    }

    /// Notes that only the host saw what became of that work.
    ///
    /// # Errors
    /// Where it cannot be noted.
    pub fn withheld(root: &Root, key: &str) -> Result<()> {
        Self::change_sent(root, key, |sent| sent.was_withheld = true)
    }

    fn change_sent(root: &Root, key: &str, change: impl FnOnce(&mut Sent)) -> Result<()> {
        Self::change(root, |membership| {
            if let Some(sent) = membership.sent.iter_mut().find(|sent| sent.key == key) {
                change(sent);
            }
        })
    }

    fn change(root: &Root, change: impl FnOnce(&mut Self)) -> Result<()> {
        let _lock = lock(root, "dojo")?;
        let mut membership = Self::needed(root)?;
        let before = membership.clone();
        change(&mut membership);
        if membership == before {
            return Ok(());
        }
        membership.write_locked(root)
    }

    fn write_locked(&self, root: &Root) -> Result<()> {
        let folder = folder_of_the_learner(root);
        // Wherever the folder stands, a token must not get into version control.
        let ignored = folder.join(".gitignore");
        if !ignored.exists() {
            learner::write_with_folders(&ignored, b"*\n")?;
        }
        let body = toml::to_string(self).map_err(|error| Problem::new(error.to_string()))?;
        write_privately(&file(root), format!("{HEADING}{body}").as_bytes())
    }
}

/// 128 random bits in hexadecimal.
///
/// # Errors
/// Where the system gives none.
pub fn random() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| Problem::new(format!("the system gives no random numbers: {error}")))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn file(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("dojo.toml")
}

fn understood(path: &Path) -> Result<Option<Membership>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Problem::with_file("read", path, error)),
    };
    let reason = match toml::from_str::<Membership>(&text) {
        Ok(membership) if membership.version <= VERSION => return Ok(Some(membership)),
        Ok(_) => "a newer kit wrote it".to_owned(),
        Err(error) => error.message().replace('\n', "; "),
    };
    let reason =
        format!("{reason}; `cargo kata join ADDRESS` sets it aside and brings you in again");
    Err(Problem::with_file("use", path, reason))
}
