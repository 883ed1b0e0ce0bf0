//! What the picture says, and how it is said in XML.

use super::{Picture, TierProgress};
use crate::belts::{BELTS, Belt};
use crate::screen::counted;
use std::fmt::Write as _;
use syllabus::Tier;

/// As many letters of a name as surely fit on its line.
const LETTERS_OF_NAME: usize = 36;

/// `3 of 8 exercises, 1 of 2 katas`, `green belt: all of 8 exercises`
pub fn standing(belt: &Belt, progress: &TierProgress) -> String {
    let TierProgress { exercises, katas } = progress;
    if exercises.of == 0 {
        return "no exercise yet".to_owned();
    }
    if belt.earned {
        let of = counted(exercises.of, "exercise");
        return format!("{} belt: all of {of}", belt.name);
    }
    format!(
        "{} of {}, {} of {}",
        exercises.done,
        counted(exercises.of, "exercise"),
        katas.done,
        counted(katas.of, "kata")
    )
}

/// What has passed, over all tiers.
pub fn sums(picture: &Picture, belts: &[Belt; BELTS]) -> String {
    let sum = |count: fn(&TierProgress) -> usize| picture.tiers.iter().map(count).sum::<usize>();
    let earned = belts.iter().filter(|belt| belt.earned).count();
    let to_be_earned = picture.tiers.iter().filter(|tier| tier.exercises.of > 0);
    format!(
        "{} of {}, {} of {}, {earned} of {}",
        sum(|tier| tier.exercises.done),
        counted(sum(|tier| tier.exercises.of), "exercise"),
        sum(|tier| tier.katas.done),
        counted(sum(|tier| tier.katas.of), "kata"),
        counted(to_be_earned.count(), "belt")
    )
}

/// The whole picture for those who do not see it.
pub fn in_words(picture: &Picture, belts: &[Belt; BELTS]) -> String {
    let mut words = format!(
        "{}; {} of {} points, on {}.",
        sums(picture, belts),
        picture.points,
        picture.points_of,
        picture.date
    );
    for (belt, progress) in belts.iter().zip(&picture.tiers) {
        let _ = write!(words, " {}: {}.", belt.tier.name, standing(belt, progress));
    }
    words
}

/// `Architecture` and `patterns, types, macros`.
pub fn name_and_subjects(tier: &Tier) -> (&'static str, &'static str) {
    tier.name.split_once(": ").unwrap_or((tier.name, ""))
}

/// At most as many letters as there is room for.
pub fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS_OF_NAME {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LETTERS_OF_NAME - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Lines of at most so many letters, broken at blanks.
pub fn wrapped(words: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Text as XML holds it; control characters, which it cannot hold, are left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn words_are_broken_between_them() {
        assert_eq!(
            wrapped("wasm, embedded, games", 14),
            ["wasm,", "embedded,", "games"]
        );
        assert_eq!(
            wrapped("wasm, embedded, games", 15),
            ["wasm, embedded,", "games"]
        );
        assert!(wrapped("", 3).is_empty());
    }
}
