//! Markdown as lines for a terminal: lessons, hints, doc comments.
//!
//! pulldown-cmark finds the structure; `read` makes blocks of it, `layout` makes lines of them. What rustdoc adds to Markdown is
//! understood as well: links to items show their text, and the hidden lines of an example stay hidden.

mod addresses;
mod doc_comments;
mod layout;
mod read;
mod table;
#[cfg(test)]
mod tests;

pub use doc_comments::{doc_comment, item_comments};

use addresses::Addresses;
use std::path::Path;

/// Styled lines of at most `width` columns; only code is wider where its own lines are, for it is never broken.
///
/// Relative links start from `base`. With `hyperlinks` each link opens its address on a click (OSC 8; `base` is absolute then).
/// Without, a number stands behind its text, and the addresses stand at the end.
pub fn render(markdown: &str, width: usize, base: &Path, hyperlinks: bool) -> Vec<String> {
    let mut addresses = Addresses::new(base, hyperlinks);
    lines(markdown, width, &mut addresses, "")
}

/// The same without any style, for pipes and for people who want no colours. Code within a line then keeps its backticks:
/// else `next` would be a word like any other.
pub fn plain(markdown: &str, width: usize, base: &Path) -> Vec<String> {
    let mut addresses = Addresses::new(base, false);
    let lines = lines(markdown, width, &mut addresses, "`");
    let strip = |line: &String| anstream::adapter::strip_str(line).to_string();
    lines.iter().map(strip).collect()
}

fn lines(
    markdown: &str,
    width: usize,
    addresses: &mut Addresses<'_>,
    around_code: &'static str,
) -> Vec<String> {
    let blocks = read::blocks(markdown, addresses, around_code);
    let mut lines = layout::blocks(&blocks, width);
    lines.extend(addresses.listed(width));
    lines.into_iter().map(|line| line.text).collect()
}
