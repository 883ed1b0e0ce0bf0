//! What the terminal can do.

use crate::markdown;
use crossterm::terminal::size;
use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;
use supports_hyperlinks::Stream;

/// Where nobody says otherwise.
const USUAL_WIDTH: usize = 80;

/// Nothing is laid out for less.
const NARROWEST: usize = 20;

/// Prose in longer lines than this is hard to follow.
pub const WIDEST_PROSE: usize = 100;

/// How many columns there are: what `COLUMNS` says, else the terminal's width, else 80.
pub fn width() -> usize {
    let asked_for = env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    let of_terminal = || {
        // Another stream's width would say nothing of where this goes.
        let (width, _) = io::stdout().is_terminal().then(size)?.ok()?;
        Some(usize::from(width))
    };
    let width = asked_for.or_else(of_terminal).unwrap_or(USUAL_WIDTH);
    width.max(NARROWEST)
}

/// Whether standard output is a terminal that opens the links in a text (OSC 8), and colours are wanted.
pub fn opens_links() -> bool {
    shows_colours() && supports_hyperlinks::on(Stream::Stdout)
}

/// Whether standard output is something that shows colours, to somebody who wants them.
pub fn shows_colours() -> bool {
    anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
}

/// Markdown as standard output can show it.
pub fn prose(text: &str, width: usize, base: &Path, hyperlinks: bool) -> Vec<String> {
    if shows_colours() {
        markdown::render(text, width, base, hyperlinks)
    } else {
        markdown::plain(text, width, base)
    }
}
