//! What an examination found.

use serde::Serialize;

/// One thing that was looked at.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// The heading that it stands under.
    pub group: Group,
    /// What was looked at; stays the same between versions, for programs that read it.
    pub name: String,
    pub status: Status,
    /// What was found, and what it means where it is not as it should be.
    pub found: String,
    /// One command or sentence for this system.
    pub remedy: Option<String>,
    /// The numbers of the katas, among those asked for, that it matters for.
    pub katas: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Ok,
    /// The katas can be worked on, but something is slower, unseen or not judged.
    Warning,
    /// The katas that it matters for cannot be worked on.
    Missing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    Toolchain,
    Compilers,
    MemoryJudges,
    Crates,
    Resources,
    Programs,
    Terminal,
}

impl Group {
    pub fn title(self) -> &'static str {
        match self {
            Self::Toolchain => "Rust",
            Self::Compilers => "Compiling and linking",
            Self::MemoryJudges => "Judges of memory checks",
            Self::Crates => "Crates, for work without network",
            Self::Resources => "Room and speed",
            Self::Programs => "Other programs",
            Self::Terminal => "This terminal",
        }
    }

    /// A finding in this group that is as it should be.
    pub fn ok(self, name: &str, found: impl Into<String>, katas: Vec<String>) -> Finding {
        self.finding(Status::Ok, name, found.into(), None, katas)
    }

    /// A finding in this group that takes something away from the katas.
    pub fn warning(
        self,
        name: &str,
        found: impl Into<String>,
        remedy: impl Into<String>,
        katas: Vec<String>,
    ) -> Finding {
        let remedy = Some(remedy.into());
        self.finding(Status::Warning, name, found.into(), remedy, katas)
    }

    /// A finding in this group without which the katas cannot be worked on.
    pub fn missing(
        self,
        name: &str,
        found: impl Into<String>,
        remedy: impl Into<String>,
        katas: Vec<String>,
    ) -> Finding {
        let remedy = Some(remedy.into());
        self.finding(Status::Missing, name, found.into(), remedy, katas)
    }

    fn finding(
        self,
        status: Status,
        name: &str,
        found: String,
        remedy: Option<String>,
        katas: Vec<String>,
    ) -> Finding {
        Finding {
            group: self,
            name: name.to_owned(),
            status,
            found,
            remedy,
            katas,
        }
    }
}
