//! Which version of the library answers: the right one, one with a bug, or one of three others.

use std::cell::Cell;
use std::sync::OnceLock;

/// The environment variable that chooses, for a whole process.
pub const VARIABLE: &str = "KATAKIT_LIBRARY";

/// A version of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// As its documentation says.
    Right,
    /// So too, but different wherever the documentation leaves something open.
    Rewritten,
    /// Right but for one bug.
    Bug(u16),
    /// Every answer is wrong, and each in another way.
    AllWrong,
    /// Every call panics.
    OutOfOrder,
}

impl Version {
    /// The value of [`VARIABLE`] that stands for it.
    pub fn name(self) -> String {
        match self {
            Self::Right => "right".to_owned(),
            Self::Rewritten => "rewritten".to_owned(),
            Self::Bug(number) => number.to_string(),
            Self::AllWrong => "all-wrong".to_owned(),
            Self::OutOfOrder => "out-of-order".to_owned(),
        }
    }

    fn from_environment() -> Self {
        let name = std::env::var(VARIABLE).unwrap_or_default();
        match name.as_str() {
            "rewritten" => Self::Rewritten,
            "all-wrong" => Self::AllWrong,
            "out-of-order" => Self::OutOfOrder,
            number => number.parse().map_or(Self::Right, Self::Bug),
        }
    }
}

thread_local! {
    static ON_THIS_THREAD: Cell<Option<Version>> = const { Cell::new(None) };
    static WRONG_ANSWERS: Cell<u16> = const { Cell::new(0) };
}

/// The version that answers here and now.
pub fn version() -> Version {
    static OF_THIS_PROCESS: OnceLock<Version> = OnceLock::new();
    ON_THIS_THREAD
        .get()
        .unwrap_or_else(|| *OF_THIS_PROCESS.get_or_init(Version::from_environment))
}

/// Lets another version answer on this thread from now on.
pub fn choose(version: Version) {
    ON_THIS_THREAD.set(Some(version));
}

/// Whether this bug is switched on.
pub fn bug(number: u16) -> bool {
    version() == Version::Bug(number)
}

/// Whether the version is on that differs where the documentation leaves something open.
pub fn rewritten() -> bool {
    version() == Version::Rewritten
}

/// What a function of the library gives: its right answer, unless the version is a sabotaged one.
pub fn answer<T: Spoil>(right: impl FnOnce() -> T) -> T {
    match version() {
        Version::AllWrong => right().spoiled(),
        Version::OutOfOrder => panic!("the library is out of order"),
        _ => right(),
    }
}

/// A value that can be turned into a wrong one. No two wrong ones are wrong in the same way, so that no law between two
/// answers holds by chance.
pub trait Spoil {
    fn spoiled(self) -> Self;
}

fn another() -> u16 {
    let number = WRONG_ANSWERS.get() % 1000 + 1;
    WRONG_ANSWERS.set(number);
    number
}

impl Spoil for () {
    fn spoiled(self) {}
}

impl Spoil for bool {
    fn spoiled(self) -> bool {
        !self
    }
}

impl Spoil for u16 {
    fn spoiled(self) -> u16 {
        self.wrapping_add(another())
    }
}

impl Spoil for usize {
    fn spoiled(self) -> usize {
        self.wrapping_add(another().into())
    }
}

impl Spoil for String {
    fn spoiled(self) -> String {
        format!("{self}?{}", another())
    }
}

impl Spoil for Vec<String> {
    fn spoiled(mut self) -> Self {
        self.push(format!("?{}", another()));
        self
    }
}

/// Neither in order nor apart, and empty.
impl Spoil for Vec<(u16, u16)> {
    fn spoiled(mut self) -> Self {
        let number = another();
        self.extend([(number + 1, number + 1), (number, number)]);
        self
    }
}

impl<T: Default> Spoil for Option<T> {
    fn spoiled(self) -> Self {
        match self {
            Some(_) => None,
            None => Some(T::default()),
        }
    }
}
