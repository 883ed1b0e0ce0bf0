use crate::katas::places;
use crate::{Kata, Problem, Result, Root, Tier, kata};

/// Some of the katas, as people ask for them: `00-10`, `00,03,20-29`, `concurrency`, `grep`, or a mixture with commas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// From this number to that one, both included.
    Range(u8, u8),
    /// A number, a kata's or capstone's name, or how the name of a tier begins.
    Name(String),
}

/// Fewer letters than this name no tier: they are more likely a slip.
const SHORTEST_TIER: usize = 3;

impl Selection {
    /// Reads a selection; `None` is all katas.
    ///
    /// # Errors
    /// Where a part is empty, or a range runs backwards.
    pub fn parse(text: Option<&str>) -> Result<Self> {
        let Some(text) = text else {
            return Ok(Self(vec![Part::Range(0, u8::MAX)]));
        };
        text.split(',')
            .map(|part| Part::parse(part.trim(), text))
            .collect::<Result<_>>()
            .map(Self)
    }

    /// The katas that it names, each once, in the order of their numbers. Others are not read, so a broken one among those
    /// is no obstacle.
    ///
    /// # Errors
    /// Where a part names no kata, or a kata cannot be read.
    pub fn katas(&self, root: &Root) -> Result<Vec<Kata>> {
        let places = places(root)?;
        let mut wanted = vec![false; places.len()];
        for part in &self.0 {
            let mut found = false;
            for (place, wanted) in places.iter().zip(&mut wanted) {
                let holds = part.holds(place)?;
                *wanted |= holds;
                found |= holds;
            }
            // A kata's own name, or else a tier's.
            if let (false, Part::Name(name)) = (found, part)
                && let Some(tier) = tier(name)?
            {
                for (place, wanted) in places.iter().zip(&mut wanted) {
                    let holds = tier == Tier::of(number(place).unwrap_or(u8::MAX));
                    *wanted |= holds;
                    found |= holds;
                }
            }
            if !found {
                return Err(part.found_nothing());
            }
        }
        places
            .iter()
            .zip(wanted)
            .filter(|(_, wanted)| *wanted)
            .map(|(place, _)| kata(root, name(place)))
            .collect()
    }
}

impl Part {
    fn parse(part: &str, whole: &str) -> Result<Self> {
        if part.is_empty() {
            return Err(Problem::new(format!(
                "`{whole}` has an empty part; a selection reads like `00-10`, `00,03,20-29` or `foundations`"
            )));
        }
        let range = part
            .split_once('-')
            .and_then(|(from, to)| Some((from.trim().parse().ok()?, to.trim().parse().ok()?)));
        match range {
            Some((from, to)) if from > to => Err(Problem::new(format!(
                "`{part}` runs backwards; did you mean `{to:02}-{from:02}`?"
            ))),
            Some((from, to)) => Ok(Self::Range(from, to)),
            None => Ok(Self::Name(part.to_owned())),
        }
    }

    /// Whether it asks for the kata at that place by its number or name.
    fn holds(&self, place: &str) -> Result<bool> {
        Ok(match self {
            // All katas, capstones too.
            Self::Range(0, u8::MAX) => true,
            Self::Range(from, to) => number(place).is_some_and(|it| (*from..=*to).contains(&it)),
            Self::Name(wanted) => {
                let name = name(place);
                let same_number = || {
                    wanted.len() <= 2
                        && wanted.parse::<u8>().is_ok()
                        && wanted.parse().ok() == number(place)
                };
                name == wanted || same_number()
            }
        })
    }

    fn found_nothing(&self) -> Problem {
        Problem::new(match self {
            Self::Range(from, to) => format!(
                "there is no kata from {from:02} to {to:02}; `cargo kata list` shows those that there are"
            ),
            Self::Name(name) => format!(
                "there is no kata or tier `{name}`; `cargo kata list` shows those that there are"
            ),
        })
    }
}

/// The tier whose name begins like this, in any case.
fn tier(wanted: &str) -> Result<Option<Tier>> {
    let wanted = wanted.to_lowercase();
    if wanted.chars().count() < SHORTEST_TIER {
        return Ok(None);
    }
    let fits = |tier: &Tier| tier.name.to_lowercase().starts_with(&wanted);
    let fitting: Vec<Tier> = Tier::ALL.into_iter().filter(fits).collect();
    match fitting[..] {
        [] => Ok(None),
        [tier] => Ok(Some(tier)),
        _ => {
            let names: Vec<&str> = fitting.iter().map(|tier| tier.name).collect();
            Err(Problem::new(format!(
                "`{wanted}` may be any of these tiers: {}",
                names.join("; ")
            )))
        }
    }
}

/// `03-ownership` out of `katas/03-ownership`.
fn name(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or_default()
}

/// The number of a kata; capstones have none.
fn number(place: &str) -> Option<u8> {
    place
        .strip_prefix("katas/")?
        .split('-')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::Selection;
    use crate::Root;
    use std::fs;

    fn repository() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("graders")).expect("it can be made");
        for place in [
            "katas/00-a",
            "katas/03-b",
            "katas/20-c",
            "katas/33-d",
            "capstones/grep",
        ] {
            let kata = folder.path().join(place);
            fs::create_dir_all(&kata).expect("it can be made");
            fs::write(kata.join("kata.toml"), "title = \"T\"\nquestion = \"Q?\"\n")
                .expect("it can be written");
        }
        folder
    }

    fn selected(text: Option<&str>) -> Result<Vec<String>, String> {
        let folder = repository();
        let root = Root::at(folder.path()).expect("a repository");
        Selection::parse(text)
            .and_then(|selection| selection.katas(&root))
            .map(|katas| katas.into_iter().map(|kata| kata.number).collect())
            .map_err(|problem| problem.to_string())
    }

    #[test]
    fn numbers_ranges_names_and_tiers_select() {
        for (text, expected) in [
            ("3", "03"),
            ("03-b", "03"),
            ("00-10", "00 03"),
            ("20-29,00", "00 20"),
            ("00,03,00-05", "00 03"),
            ("concurrency", "33"),
            ("Found, start", "00 03"),
            ("grep", "grep"),
            ("capstones", "grep"),
            ("0-99", "00 03 20 33"),
        ] {
            assert_eq!(
                selected(Some(text)).map(|found| found.join(" ")),
                Ok(expected.to_owned()),
                "{text}"
            );
        }
        assert_eq!(
            selected(None).map(|found| found.join(" ")),
            Ok("00 03 20 33 grep".to_owned())
        );
    }

    #[test]
    fn what_selects_nothing_is_named() {
        for (text, told) in [
            ("", "empty part"),
            ("00,,03", "empty part"),
            ("10-00", "did you mean `00-10`"),
            ("04", "there is no kata or tier `04`"),
            ("300", "there is no kata or tier `300`"),
            ("gr", "there is no kata or tier `gr`"),
            ("70-79", "there is no kata from 70 to 79"),
            ("performance", "there is no kata or tier `performance`"),
        ] {
            let problem = selected(Some(text)).expect_err(text);
            assert!(problem.contains(told), "{text}: {problem}");
        }
    }

    #[test]
    fn a_broken_kata_matters_only_where_it_is_asked_for() {
        let folder = repository();
        fs::write(folder.path().join("katas/20-c/kata.toml"), "title = [").expect("it is written");
        let root = Root::at(folder.path()).expect("a repository");
        let katas = |text| Selection::parse(Some(text)).and_then(|some| some.katas(&root));
        assert!(katas("00-10").is_ok());
        assert!(katas("20").is_err());
    }
}
