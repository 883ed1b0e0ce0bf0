//! Which lines of a block are selected.

use crate::matcher::Matcher;
use memchr::{memchr, memrchr};
use std::ops::Range;

/// The selected lines, without their line feeds: those with a match, or with `invert` those without.
pub fn selected<'a>(
    matcher: &'a Matcher,
    block: &'a [u8],
    invert: bool,
) -> Box<dyn Iterator<Item = Range<usize>> + 'a> {
    let mut at = 0;
    let mut with_match = std::iter::from_fn(move || {
        let line = line_with_match(matcher, block, at)?;
        at = line.end + 1;
        Some(line)
    });
    if !invert {
        return Box::new(with_match);
    }
    let mut at = 0;
    let mut skipped = with_match.next();
    Box::new(std::iter::from_fn(move || {
        while let Some(line) = skipped.take_if(|line| line.start == at) {
            at = line.end + 1;
            skipped = with_match.next();
        }
        let line = at..line_end(block, at)?;
        at = line.end + 1;
        Some(line)
    }))
}

/// The first line from `at` on that holds a match. `at` is where a line begins, or beyond the end.
fn line_with_match(matcher: &Matcher, block: &[u8], at: usize) -> Option<Range<usize>> {
    if at >= block.len() {
        return None;
    }
    let place = matcher.find_place(block, at)?;
    let start = memrchr(b'\n', &block[at..place]).map_or(at, |feed| at + feed + 1);
    // Behind the last line feed an empty match finds a line that is not there.
    let end = line_end(block, start)?;
    Some(start..end)
}

/// Where the line that begins at `start` ends; `None` where none begins.
fn line_end(block: &[u8], start: usize) -> Option<usize> {
    let rest = block.get(start..).filter(|rest| !rest.is_empty())?;
    Some(memchr(b'\n', rest).map_or(block.len(), |feed| start + feed))
}
