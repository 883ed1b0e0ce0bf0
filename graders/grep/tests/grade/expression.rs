//! Regular expressions as trees, and a matcher that follows the definition of each: slow, and hard to get wrong.

use grader_kit_property::{Just, Strategy, collection, prop_oneof, sample};
use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::ops::Range;

/// A regular expression over ASCII.
#[derive(Clone, Debug)]
pub enum Expression {
    /// This byte; it stands for itself in every syntax.
    Byte(u8),
    /// `.`
    Any,
    /// `[ab]`, or `[^ab]`
    OneOf { others: bool, bytes: &'static str },
    /// `^`
    Start,
    /// `$`
    End,
    /// One after the other.
    Sequence(Vec<Expression>),
    /// `(a|b)`
    Either(Box<Expression>, Box<Expression>),
    /// `(a){least,most}`
    Repeated(Box<Expression>, usize, usize),
}

use Expression::{Any, Byte, Either, End, OneOf, Repeated, Sequence, Start};

impl Expression {
    /// Every stretch of the line that the expression matches.
    pub fn matches(&self, line: &[u8], ignore_case: bool) -> Vec<Range<usize>> {
        let starts = 0..=line.len();
        starts
            .flat_map(|start| {
                let ends = self.ends(line, start, ignore_case);
                ends.into_iter().map(move |end| start..end)
            })
            .collect()
    }

    /// Where a match that begins at `start` may end.
    fn ends(&self, line: &[u8], start: usize, ignore_case: bool) -> BTreeSet<usize> {
        let one = |fits: &dyn Fn(u8) -> bool| {
            let fits = line.get(start).is_some_and(|byte| {
                fits(*byte)
                    || ignore_case
                        && (fits(byte.to_ascii_lowercase()) || fits(byte.to_ascii_uppercase()))
            });
            fits.then_some(start + 1).into_iter().collect()
        };
        let here = |holds: bool| holds.then_some(start).into_iter().collect();
        match self {
            Byte(byte) => one(&|found| found == *byte),
            Any => one(&|_| true),
            OneOf { others, bytes } => one(&|found| {
                let among = |byte: u8| bytes.bytes().any(|member| member == byte);
                let swapped = found ^ (u8::from(found.is_ascii_alphabetic()) << 5);
                (among(found) || ignore_case && among(swapped)) != *others
            }),
            Start => here(start == 0),
            End => here(start == line.len()),
            Sequence(parts) => parts.iter().fold(BTreeSet::from([start]), |starts, part| {
                let ends = |start: &usize| part.ends(line, *start, ignore_case);
                starts.iter().flat_map(ends).collect()
            }),
            Either(one, other) => {
                let mut ends = one.ends(line, start, ignore_case);
                ends.extend(other.ends(line, start, ignore_case));
                ends
            }
            Repeated(part, least, most) => {
                let mut after = BTreeSet::from([start]);
                let mut ends = BTreeSet::new();
                for times in 0..=*most {
                    if times >= *least {
                        ends.extend(after.iter().copied());
                    }
                    let further = |start: &usize| part.ends(line, *start, ignore_case);
                    after = after.iter().flat_map(further).collect();
                }
                ends
            }
        }
    }
}

impl Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Byte(byte) => write!(f, "{}", char::from(*byte)),
            Any => f.write_str("."),
            OneOf { others, bytes } => {
                write!(f, "[{}{bytes}]", if *others { "^" } else { "" })
            }
            Start => f.write_str("^"),
            End => f.write_str("$"),
            Sequence(parts) => parts.iter().try_for_each(|part| write!(f, "{part}")),
            Either(one, other) => write!(f, "({one}|{other})"),
            // No line has as many characters as this has bits.
            Repeated(part, 0, 99) => write!(f, "({part})*"),
            Repeated(part, 1, 99) => write!(f, "({part})+"),
            Repeated(part, 0, 1) => write!(f, "({part})?"),
            Repeated(part, least, most) => write!(f, "({part}){{{least},{most}}}"),
        }
    }
}

/// Small expressions over the characters that [`super::by_hand::text`] is given by the stage.
pub fn expressions() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        6 => sample::select(b"ab_".as_slice()).prop_map(Byte),
        1 => Just(Any),
        1 => Just(OneOf { others: false, bytes: "ab" }),
        1 => Just(OneOf { others: true, bytes: "a" }),
        1 => Just(Start),
        1 => Just(End),
    ];
    let times = sample::select([(0, 99), (1, 99), (0, 1), (2, 3)].as_slice());
    leaf.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            3 => collection::vec(inner.clone(), 1..4).prop_map(Sequence),
            1 => (inner.clone(), inner.clone())
                .prop_map(|(one, other)| Either(Box::new(one), Box::new(other))),
            1 => (inner, times.clone())
                .prop_map(|(part, (least, most))| Repeated(Box::new(part), least, most)),
        ]
    })
}
