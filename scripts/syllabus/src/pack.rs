//! `pack.toml`: what tells a workshop's half from the repository that it was made from.

use crate::kata::broken;
use crate::{Problem, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// The name of the file, in the folder of either half.
pub const PACK_FILE: &str = "pack.toml";

/// The format that this kit reads and writes.
const FORMAT: u32 = 1;

/// Which half of a workshop it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackKind {
    /// Stubs, lessons, hints: what everybody in the room gets.
    Learner,
    /// Stubs and graders: what stays with the host.
    Grader,
}

/// How many of an exercise's three hints a learner may see; the host says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HintPolicy {
    /// All three.
    #[default]
    All,
    /// The question that points.
    First,
    /// All but the one that is nearly the answer.
    FirstTwo,
    /// None.
    None,
}

impl HintPolicy {
    /// How many hints of an exercise that is, from the first one on.
    pub fn most(self) -> usize {
        match self {
            Self::All => 3,
            Self::FirstTwo => 2,
            Self::First => 1,
            Self::None => 0,
        }
    }
}

/// What `pack.toml` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    format: u32,
    /// Which half it is.
    pub kind: PackKind,
    /// The hints that the learner's half holds.
    #[serde(default)]
    pub hints: HintPolicy,
    /// In the host's half, what is known of each kata, by its number.
    #[serde(default, rename = "kata", skip_serializing_if = "BTreeMap::is_empty")]
    pub katas: BTreeMap<String, PackedKata>,
}

/// What the host's half says of a kata.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedKata {
    /// The hash of its suite when the pack was written: [`crate::Kata::suite`].
    pub suite: String,
}

/// As much of the file as every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl Pack {
    /// A half of that kind, in this kit's format.
    pub fn new(kind: PackKind, hints: HintPolicy) -> Self {
        Self {
            format: FORMAT,
            kind,
            hints,
            katas: BTreeMap::new(),
        }
    }

    /// What the folder's `pack.toml` says; `None` where there is no such file, as in the repository.
    ///
    /// # Errors
    /// Where it cannot be read, or is of a newer kit.
    pub fn read(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(PACK_FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Problem::with_file("read", &path, error)),
        };
        let broken = |error: toml::de::Error| broken(&path, &text, &error);
        let Format { format } = toml::from_str(&text).map_err(broken)?;
        if format > FORMAT {
            let reason = "a newer kit wrote it; open it with the kit that did";
            return Err(Problem::with_file("use", &path, reason));
        }
        toml::from_str(&text).map(Some).map_err(broken)
    }

    /// The file's text.
    ///
    /// # Errors
    /// Where it cannot be told in TOML, which does not happen.
    pub fn text(&self) -> Result<String> {
        let heading = match self.kind {
            PackKind::Learner => {
                "# The learner's half of a workshop. Its graders are with the host.\n"
            }
            PackKind::Grader => "# The host's half of a workshop. Keep it from its learners.\n",
        };
        let body = toml::to_string(self).map_err(|error| Problem::new(error.to_string()))?;
        Ok(format!("{heading}{body}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{HintPolicy, PACK_FILE, Pack, PackKind, PackedKata};
    use std::fs;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(Pack::read(folder.path()), Ok(None));
        let learner = Pack::new(PackKind::Learner, HintPolicy::FirstTwo);
        let mut grader = Pack::new(PackKind::Grader, HintPolicy::All);
        let suite = "0f".repeat(32);
        grader.katas.insert("03".to_owned(), PackedKata { suite });
        for pack in [learner, grader] {
            let text = pack.text().expect("it can be told");
            fs::write(folder.path().join(PACK_FILE), text).expect("written");
            assert_eq!(Pack::read(folder.path()), Ok(Some(pack)));
        }
    }

    #[test]
    fn what_cannot_be_used_is_told_with_its_line() {
        let folder = tempfile::tempdir().expect("a folder");
        for (text, told) in [
            (
                "format = 2\nkind = [\"of\", \"another\"]\n",
                "a newer kit wrote it",
            ),
            (
                "format = 1\nkind = \"teacher\"\n",
                "pack.toml:2: unknown variant",
            ),
            (
                "format = 1\nkind = \"learner\"\nhint = 1\n",
                "pack.toml:3: unknown field",
            ),
            (
                "kind = \"learner\"\n",
                "pack.toml:1: missing field `format`",
            ),
        ] {
            fs::write(folder.path().join(PACK_FILE), text).expect("written");
            let problem = Pack::read(folder.path()).expect_err(told).to_string();
            assert!(
                problem.contains(told) && problem.lines().count() == 1,
                "{problem}"
            );
        }
    }
}
