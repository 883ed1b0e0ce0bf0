//! What a Rust file says of itself and of its items, as Markdown.
//!
//! Lines are looked at, not tokens: the files are formatted by rustfmt, and they may be somebody's work in progress, which no
//! parser would take.

/// The words that an item begins with, after `pub`, `unsafe` and their like.
const ITEMS: [&str; 9] = [
    "const", "enum", "fn", "impl", "static", "struct", "trait", "type", "union",
];

/// The file's own documentation: the `//!` lines at its head. Examples without a language are Rust, as for rustdoc.
pub fn doc_comment(source: &str) -> String {
    let is_head = |line: &&str| {
        let is_comment = line.starts_with("//") && !line.starts_with("///");
        line.is_empty() || is_comment || line.starts_with("#!")
    };
    let head = source.lines().map(str::trim_start).take_while(is_head);
    markdown(head.filter_map(|line| line.strip_prefix("//!")), "")
}

/// What is promised of each item: its face, and below that its documentation. Fields and variants are left out.
pub fn item_comments(source: &str) -> String {
    let mut text = String::new();
    let mut lines = source.lines();
    let mut documentation = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(line) = line.trim_start().strip_prefix("///") {
            documentation.push(line);
            continue;
        }
        let code = line.trim_start();
        if documentation.is_empty() || code.starts_with("//") {
            continue;
        }
        // An attribute stands between an item and its documentation, on one line or on several.
        if code.starts_with("#[") {
            let mut last = code;
            while !last.ends_with(']') {
                let Some(next) = lines.next() else { break };
                last = next.trim();
            }
            continue;
        }
        if is_item(code) {
            let mut face = vec![line];
            while !face
                .last()
                .is_some_and(|line| line.ends_with(['{', ';', '}']))
            {
                let Some(next) = lines.next() else { break };
                face.push(next);
            }
            let words = markdown(documentation.drain(..), "##");
            text += &format!("\n---\n\n```text\n{}\n```\n\n{words}", shortened(&face));
        }
        documentation.clear();
    }
    text
}

/// Comment lines without the blank at their begin. Headings go down by these marks, below those of what stands around them.
fn markdown<'a>(lines: impl Iterator<Item = &'a str>, marks: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    for line in lines {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.starts_with('#') && !in_code {
            text += marks;
        }
        text += line;
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
            if in_code && line.trim() == "```" {
                text += "rust";
            }
        }
        text.push('\n');
    }
    text
}

/// Whether an item begins here: `pub const fn`, `impl<T>`, and not a field or a variant.
fn is_item(code: &str) -> bool {
    let mut words = code.split([' ', '<', '(']);
    let before = ["async", "extern", "pub", "unsafe", "\"C\"", "crate)"];
    words
        .find(|word| !before.contains(word))
        .is_some_and(|word| ITEMS.contains(&word))
}

/// The item without its body or its value, moved to the left.
fn shortened(face: &[&str]) -> String {
    let indent = face
        .first()
        .map_or(0, |line| line.len() - line.trim_start().len());
    let lines: Vec<&str> = face
        .iter()
        .map(|line| line.get(indent..).unwrap_or_default())
        .collect();
    let text = lines.join("\n");
    let end = if text.contains("const ") && !text.contains("fn ") {
        text.find(" = ")
    } else {
        text.find(" {").or(text.rfind("\n{"))
    };
    let text = &text[..end.unwrap_or(text.len())];
    text.trim_end_matches([';', ',', '\n']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{doc_comment, item_comments};

    const SOURCE: &str = "#![allow(unused)]
//! Head, see [`Stack`].
//!
//! ```
//! # hidden
//! let a = 1;
//! ```
//! ```text
//! # shown
//! ```

use std::mem;

/// Of the item.
///
/// # Panics
/// Never.
#[derive(
    Debug,
)]
pub struct Stack<T> {
    /// A field.
    items: Vec<T>,
}

impl<T> Stack<T> {
    /// Two lines
    /// of words.
    #[must_use]
    pub const fn long<A>(
        &self,
        other: A,
    ) -> usize
    where
        A: Copy,
    {
        todo!()
    }

    // Not documented.
    fn hidden() {}
}

/// A number.
pub const MOST: usize = 3;
//! no more
";

    #[test]
    fn the_head_of_a_file_is_markdown() {
        assert_eq!(
            doc_comment(SOURCE),
            "Head, see [`Stack`].\n\n```rust\n# hidden\nlet a = 1;\n```\n```text\n# shown\n```\n"
        );
        assert_eq!(doc_comment("/// Only an item.\nstruct A;\n"), "");
    }

    #[test]
    fn each_item_has_its_face_and_its_words() {
        let item = |face: &str, words: &str| format!("\n---\n\n```text\n{face}\n```\n\n{words}");
        let long =
            "pub const fn long<A>(\n    &self,\n    other: A,\n) -> usize\nwhere\n    A: Copy,";
        assert_eq!(
            item_comments(SOURCE),
            item(
                "pub struct Stack<T>",
                "Of the item.\n\n### Panics\nNever.\n"
            ) + &item(long.trim_end_matches(','), "Two lines\nof words.\n")
                + &item("pub const MOST: usize", "A number.\n")
        );
    }

    #[test]
    fn a_file_that_ends_in_the_middle_is_no_reason_to_panic() {
        for end in 0..SOURCE.len() {
            let _ = item_comments(&SOURCE[..end]);
        }
    }
}
