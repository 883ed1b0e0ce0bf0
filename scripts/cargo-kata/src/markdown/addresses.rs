//! Where links lead.

use crate::screen::QUIET;
use crate::styled::{Line, Piece, wrap};
use anstyle::Style;
use std::path::{Component, Path, PathBuf};

/// The addresses that a text has named so far.
pub struct Addresses<'a> {
    base: &'a Path,
    hyperlinks: bool,
    numbered: Vec<String>,
}

/// How a link is to be shown.
#[derive(Debug, PartialEq, Eq)]
pub enum Shown {
    /// By its text alone: it leads to a Rust item, or to another place of the same text.
    Text,
    /// A click on its text opens this address.
    Opens(String),
    /// Its address has this number in the list at the end.
    Numbered(usize),
}

impl<'a> Addresses<'a> {
    pub fn new(base: &'a Path, hyperlinks: bool) -> Self {
        Self {
            base,
            hyperlinks,
            numbered: Vec::new(),
        }
    }

    /// Whether links open on a click.
    pub fn open(&self) -> bool {
        self.hyperlinks
    }

    /// How a link to this destination is to be shown.
    pub fn shown(&mut self, destination: &str) -> Shown {
        let Some(address) = self.address(destination) else {
            return Shown::Text;
        };
        if self.hyperlinks {
            return Shown::Opens(address);
        }
        let known = self.numbered.iter().position(|known| *known == address);
        let place = known.unwrap_or_else(|| {
            self.numbered.push(address);
            self.numbered.len() - 1
        });
        Shown::Numbered(place + 1)
    }

    /// The list at the end; no line where nothing was numbered.
    pub fn listed(&self, width: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for (place, address) in self.numbered.iter().enumerate() {
            if place == 0 {
                lines.push(Line::default());
            }
            let number = Line::new(&format!("[{}] ", place + 1), QUIET);
            let below = Line::new(&" ".repeat(number.width), Style::new());
            let address = [Piece::new(address.as_str(), Style::new())];
            let wrapped = wrap(&address, width.saturating_sub(number.width).max(1));
            for (row, line) in wrapped.iter().enumerate() {
                lines.push(line.after(if row == 0 { &number } else { &below }));
            }
        }
        lines
    }

    fn address(&self, destination: &str) -> Option<String> {
        if has_scheme(destination) {
            return Some(encoded(destination));
        }
        let path = destination.split(['#', '?']).next().unwrap_or_default();
        // `Stack`, `Stack::push`, `struct@Stack`: rustdoc would know where that is.
        let is_item = path.contains("::") || !path.contains(['.', '/']);
        if path.is_empty() || is_item {
            return None;
        }
        let path = resolved(&self.base.join(path));
        let path = path.display().to_string().replace('\\', "/");
        Some(if self.hyperlinks {
            let slash = if path.starts_with('/') { "" } else { "/" };
            format!("file://{slash}{}", encoded(&path))
        } else {
            path
        })
    }
}

/// `https:`, `mailto:`; but not `std::vec`, nor the drive in `C:`.
fn has_scheme(destination: &str) -> bool {
    destination.split_once(':').is_some_and(|(scheme, rest)| {
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
        scheme.len() > 1 && scheme.bytes().all(is_name) && !rest.starts_with(':')
    })
}

/// An escape sequence may hold printable ASCII only.
fn encoded(address: &str) -> String {
    let mut text = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            text.push(char::from(byte));
        } else {
            text += &format!("%{byte:02X}");
        }
    }
    text
}

/// Without `.` and `..`, as far as there is something to go back from; nothing is looked up.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if resolved.file_name().is_some() => {
                resolved.pop();
            }
            part => resolved.push(part),
        }
    }
    resolved
}

#[cfg(test)]
mod tests {
    use super::{Addresses, Shown};
    use std::path::Path;

    #[test]
    fn without_hyperlinks_an_address_has_a_number() {
        let mut addresses = Addresses::new(Path::new("katas/03-ownership"), false);
        for (destination, number) in [
            ("https://doc.rust-lang.org/book/", 1),
            ("../04-borrowing/README.md#the-model", 2),
            ("https://doc.rust-lang.org/book/", 1),
        ] {
            assert_eq!(addresses.shown(destination), Shown::Numbered(number));
        }
        let listed: Vec<_> = addresses
            .listed(80)
            .into_iter()
            .map(|line| line.text)
            .collect();
        assert!(
            listed[1].ends_with("https://doc.rust-lang.org/book/"),
            "{listed:?}"
        );
        assert!(
            listed[2].ends_with("katas/04-borrowing/README.md"),
            "{listed:?}"
        );
    }

    #[test]
    fn with_hyperlinks_a_relative_link_is_a_file() {
        let mut addresses = Addresses::new(Path::new("/kit/katas/03 x"), true);
        let opens = |address: &str| Shown::Opens(address.to_owned());
        assert_eq!(
            addresses.shown("src/stack.rs"),
            opens("file:///kit/katas/03%20x/src/stack.rs")
        );
        assert_eq!(
            addresses.shown("../../LICENSE.md"),
            opens("file:///kit/LICENSE.md")
        );
        assert_eq!(
            addresses.shown("https://a.b/\x1b[1m"),
            opens("https://a.b/%1B[1m")
        );
        assert!(addresses.listed(80).is_empty());
    }

    #[test]
    fn items_and_places_of_the_same_text_have_no_address() {
        let mut addresses = Addresses::new(Path::new("/kit"), true);
        for destination in [
            "Stack",
            "Stack::push",
            "std::vec::Vec",
            "#the-model",
            "",
            "struct@Stack",
        ] {
            assert_eq!(addresses.shown(destination), Shown::Text, "{destination}");
        }
    }
}
