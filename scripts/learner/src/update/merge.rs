use diffy::{ConflictStyle, IncompleteHunkStyle, MergeOptions};
use serde::{Deserialize, Serialize};

/// Lines of a learner's file that meet lines of the newer stub: both changed there, each in its own way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The first and the last line in the learner's file; where the learner took lines out, the line after them.
    pub yours: (usize, usize),
    /// The same in the newer stub.
    pub newer: (usize, usize),
}

/// What a stub's file becomes for this learner.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Merged {
    /// Nothing has to be done.
    Same,
    /// The learner has not touched it, or has not got it: the newer stub's file, or none where it has none.
    Newer(Option<Vec<u8>>),
    /// Both have changed it, in different places.
    Both(Vec<u8>),
    /// Both have changed it in the same places.
    Conflict(Vec<Meeting>),
    /// The newer stub has none, and the learner has worked on it: it stays.
    Stays,
}

/// Merges what changed from `base` to `newer` into the learner's file.
pub(super) fn merge(base: Option<&[u8]>, yours: Option<&[u8]>, newer: Option<&[u8]>) -> Merged {
    if base == newer || yours == newer {
        return Merged::Same;
    }
    match (yours, newer) {
        (None, newer) => Merged::Newer(newer.map(<[u8]>::to_vec)),
        (yours, newer) if yours == base => Merged::Newer(newer.map(<[u8]>::to_vec)),
        (Some(_), None) => Merged::Stays,
        (Some(yours), Some(newer)) => both(base.unwrap_or_default(), yours, newer),
    }
}

/// No line of a source file is as long as these marks by chance.
const MARK: usize = 61;

fn both(base: &[u8], yours: &[u8], newer: &[u8]) -> Merged {
    let mut options = MergeOptions::new();
    options
        .set_conflict_marker_length(MARK)
        .set_conflict_style(ConflictStyle::Merge)
        .set_incomplete_hunk_style(IncompleteHunkStyle::Git);
    match options.merge_bytes(base, yours, newer) {
        Ok(merged) => Merged::Both(merged),
        Err(marked) => Merged::Conflict(meetings(&marked, yours, newer)),
    }
}

/// Finds the marked parts again in the files that they come from.
fn meetings(marked: &[u8], yours: &[u8], newer: &[u8]) -> Vec<Meeting> {
    let is_mark =
        |line: &[u8], sign: u8| line.len() >= MARK && line[..MARK].iter().all(|byte| *byte == sign);
    let (yours, newer) = (lines(yours), lines(newer));
    let mut found = Vec::new();
    let (mut after_yours, mut after_newer) = (0, 0);
    let mut parts: Option<[Vec<&[u8]>; 2]> = None;
    let mut in_newer = 0;
    // The last line outside of marks: what it stands behind tells a part from its like further up.
    let mut before: Option<&[u8]> = None;
    for line in lines(marked) {
        match &mut parts {
            None if is_mark(line, b'<') => (parts, in_newer) = (Some([vec![], vec![]]), 0),
            None => before = Some(line),
            Some(_) if is_mark(line, b'=') => in_newer = 1,
            Some([in_yours, in_newer]) if is_mark(line, b'>') => {
                found.push(Meeting {
                    yours: place(&yours, before, in_yours, &mut after_yours),
                    newer: place(&newer, before, in_newer, &mut after_newer),
                });
                (parts, before) = (None, None);
            }
            Some(parts) => parts[in_newer].push(line),
        }
    }
    found
}

/// The first and the last line of this part, at or after the end of the one before.
fn place(
    file: &[&[u8]],
    before: Option<&[u8]>,
    part: &[&[u8]],
    after: &mut usize,
) -> (usize, usize) {
    let rest = file.get(*after..).unwrap_or_default();
    let find = |wanted: &[&[u8]]| {
        let mut windows = rest.windows(wanted.len().max(1));
        windows.position(|window| window == wanted)
    };
    let with: Vec<&[u8]> = before.into_iter().chain(part.iter().copied()).collect();
    let behind = find(&with).map(|at| at + with.len() - part.len());
    // The line before may be one that only the other side has.
    let at = behind.or_else(|| find(part));
    let from = *after + at.unwrap_or_default();
    *after = from + part.len();
    (from + 1, (*after).max(from + 1))
}

fn lines(text: &[u8]) -> Vec<&[u8]> {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    text.split(|byte| *byte == b'\n').collect()
}

#[cfg(test)]
mod tests {
    use super::{Meeting, Merged, merge};

    fn of(base: &str, yours: &str, newer: &str) -> Merged {
        let file = |text: &'static str| (!text.is_empty()).then_some(text.as_bytes());
        let leak = |text: &str| &*Box::leak(text.to_owned().into_boxed_str());
        merge(file(leak(base)), file(leak(yours)), file(leak(newer)))
    }

    fn newer(text: &str) -> Merged {
        Merged::Newer((!text.is_empty()).then(|| text.as_bytes().to_vec()))
    }

    #[test]
    fn each_side_alone() {
        assert_eq!(of("a\n", "a\n", "b\n"), newer("b\n"));
        assert_eq!(of("a\n", "b\n", "a\n"), Merged::Same);
        assert_eq!(of("a\n", "b\n", "b\n"), Merged::Same);
        assert_eq!(of("", "", "new\n"), newer("new\n"));
        assert_eq!(of("a\n", "", "b\n"), newer("b\n"));
        assert_eq!(of("a\n", "a\n", ""), newer(""));
        assert_eq!(of("a\n", "mine\n", ""), Merged::Stays);
        assert_eq!(of("", "mine\n", ""), Merged::Same);
    }

    #[test]
    fn changes_in_different_places_meet_in_one_file() {
        let base = "//! Doc.\n\nfn one() {\n    todo!()\n}\n";
        let yours = base.replace("todo!()", "1");
        let kits = base.replace("Doc.", "Better doc.");
        let both = base.replace("todo!()", "1").replace("Doc.", "Better doc.");
        assert_eq!(
            of(base, &yours, &kits),
            Merged::Both(both.clone().into_bytes())
        );
        assert_eq!(of(base, &both, &kits), Merged::Both(both.into_bytes()));
    }

    #[test]
    fn changes_in_the_same_place_are_told_by_line() {
        let base = "a\nb\nc\nd\ne\nf\n";
        let meeting = |yours, newer| Meeting { yours, newer };
        assert_eq!(
            of(base, "a\nmine\nmore\nc\nd\ne\nf\n", "a\nkit\nc\nd\ne\nf\n"),
            Merged::Conflict(vec![meeting((2, 3), (2, 2))])
        );
        assert_eq!(
            of(base, "A\nb\nc\nd\ne\nme\n", "0\n1\nb\nc\nd\ne\nkit\n"),
            Merged::Conflict(vec![meeting((1, 1), (1, 2)), meeting((6, 6), (7, 7))])
        );
        let Merged::Conflict(met) = of("", "mine\n", "kit\nkit\n") else {
            panic!("a new file that the learner has already is a conflict");
        };
        assert_eq!(met, [meeting((1, 1), (1, 2))]);
    }
}
