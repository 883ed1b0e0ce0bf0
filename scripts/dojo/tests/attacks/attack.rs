//! What an attack is, and how it may come out.

use crate::target::Target;

/// One attack on the service.
pub struct Attack {
    /// `bundle/a_manifest`
    pub name: &'static str,
    /// What it tries.
    pub tries: &'static str,
    /// The status that it is turned down with; 200 where what it brings is taken as data.
    pub status: u16,
    /// Words of the sentence that it is turned down with.
    pub says: &'static str,
    pub held: Held,
    pub run: fn(&Target) -> Came,
}

impl Attack {
    pub fn new(
        name: &'static str,
        tries: &'static str,
        status: u16,
        says: &'static str,
        held: Held,
        run: fn(&Target) -> Came,
    ) -> Self {
        Self {
            name,
            tries,
            status,
            says,
            held,
            run,
        }
    }
}

/// What holds it.
#[derive(Clone, Copy)]
pub enum Held {
    /// A setting: as it is usually (a limit: smaller, so that the test is fast), and as it must not be.
    Setting {
        usual: &'static str,
        without: &'static str,
    },
    /// How the service is built; this is why there is nothing to switch off.
    Construction(&'static str),
}

impl Held {
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Setting { .. } => "a setting; without it, it succeeds",
            Self::Construction(why) => why,
        }
    }
}

/// How it came out.
#[derive(Debug)]
pub enum Came {
    /// Turned down: status and sentence.
    Refused(u16, String),
    /// Taken as the data that it is.
    Harmless,
    /// It got what it wanted; this.
    #[allow(dead_code, reason = "who reads a finding reads it by `Debug`")]
    Through(String),
}

impl Came {
    /// Harmless where nothing is said against it.
    pub fn unless(harm: Option<String>) -> Self {
        harm.map_or(Self::Harmless, Self::Through)
    }
}
