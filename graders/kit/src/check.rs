use std::time::Duration;

/// One check, as its attribute describes it.
///
/// Graders never write this by hand; `#[grader_kit::test]` does.
#[derive(Debug)]
pub struct Check {
    /// `module_path!()` of the check: the test crate, then `exercise::kind`.
    pub module: &'static str,
    /// The function's name, which says what must hold.
    pub name: &'static str,
    /// Where the check stands in its file: a verdict lists checks in the order in which their author wrote them.
    pub line: u32,
    /// What the check is worth.
    pub points: u16,
    /// The sentence of the contract that the check holds.
    pub contract: &'static str,
    /// After so many seconds of wall-clock time the check counts as an endless loop; 0 stands for its kind's default.
    pub seconds: u64,
    /// Who judges it, and how to ask: for a check that only runs the code while somebody else watches. Mostly empty.
    pub judged_by: &'static str,
}

impl Check {
    /// `exercise::kind::what_must_hold`: the name under which libtest knows the check too.
    pub fn path(&self) -> String {
        let within_crate = self.module.split_once("::").map_or("", |(_, rest)| rest);
        if within_crate.is_empty() {
            self.name.to_owned()
        } else {
            format!("{within_crate}::{}", self.name)
        }
    }

    /// The first segment of the path.
    pub fn exercise(&self) -> &'static str {
        self.module.split("::").nth(1).unwrap_or_default()
    }

    /// After so much wall-clock time the check counts as an endless loop: what it asks for, or its kind's default.
    pub fn limit(&self) -> Duration {
        let by_kind = match self.kind() {
            // These wait for a compiler, and perhaps for its first build of a dependency.
            Some(Kind::Compile | Kind::Craft) => 120,
            // Under valgrind everything takes twenty times as long.
            Some(Kind::Memory) => 60,
            // They measure one after another, so the last one waits for all others.
            Some(Kind::Speed) => 60,
            _ => 10,
        };
        Duration::from_secs(if self.seconds == 0 {
            by_kind
        } else {
            self.seconds
        })
    }

    /// The second segment of the path; `None` where it names no kind, which the prover refuses.
    pub fn kind(&self) -> Option<Kind> {
        self.module.split("::").nth(2).and_then(Kind::from_name)
    }
}

/// What sort of proof a check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Examples, edges, errors and panics that the contract names.
    Behaviour,
    /// Laws over generated input, or agreement with a simple model.
    Property,
    /// Right use compiles, misuse does not, and for the right reason.
    Compile,
    /// Every interleaving and every memory ordering that the memory model admits.
    Model,
    /// No undefined behaviour, no leak.
    Memory,
    /// At most so many times what the reference takes.
    Speed,
    /// Allocations, copies, system calls, bytes: counted, not timed.
    Cost,
    /// The way it is written: formatted, no lint, no `clone` where the lesson is to do without.
    Craft,
}

impl Kind {
    /// All kinds, in the order in which a verdict lists them.
    pub const ALL: [Self; 8] = [
        Self::Behaviour,
        Self::Property,
        Self::Compile,
        Self::Model,
        Self::Memory,
        Self::Speed,
        Self::Cost,
        Self::Craft,
    ];

    /// The module name that stands for the kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Behaviour => "behaviour",
            Self::Property => "property",
            Self::Compile => "compile",
            Self::Model => "model",
            Self::Memory => "memory",
            Self::Speed => "speed",
            Self::Cost => "cost",
            Self::Craft => "craft",
        }
    }

    /// The kind that a module name stands for.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Check, Kind};

    #[test]
    fn path_and_kind_come_from_the_module() {
        let check = Check {
            module: "grade::stack::compile",
            name: "it_moves",
            line: 1,
            points: 1,
            contract: "",
            seconds: 1,
            judged_by: "",
        };
        assert_eq!(check.path(), "stack::compile::it_moves");
        assert_eq!(check.exercise(), "stack");
        assert_eq!(check.kind(), Some(Kind::Compile));
    }

    #[test]
    fn a_check_outside_of_a_kind_has_none() {
        let check = Check {
            module: "grade",
            name: "loose",
            line: 1,
            points: 1,
            contract: "",
            seconds: 1,
            judged_by: "",
        };
        assert_eq!(
            (check.path().as_str(), check.exercise(), check.kind()),
            ("loose", "", None)
        );
    }
}
