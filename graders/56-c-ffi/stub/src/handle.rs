//! A handle of C's as a type of Rust's: opened, used, closed once, and never used again.
//!
//! The header says when each text is valid and which thread may call what. C has these rules in comments; here they become
//! receivers, lifetimes and traits, and the compiler keeps them.

use crate::bindings;

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// A NUL stands within a text; C was not called.
    Nul,
    /// `EINVAL`: an empty text, or no room at all.
    Invalid,
    /// `ENAMETOOLONG`: a title of more than 40 bytes.
    TooLong,
    /// `ENOSPC`: no room for one more entry.
    Full,
    /// `ERANGE`: there is no such entry.
    NoSuchEntry,
    /// `ENOTEMPTY`: the book was closed, and entries were lost that nobody had signed.
    Unsigned,
    /// Every other value of `errno`.
    Other(i32),
}

impl Error {
    /// The error of an `errno` value (the names are in the crate `libc`), as the variants say it.
    pub fn from_errno(code: i32) -> Self {
        todo!()
    }
}

/// A book of liblogbook's. It owns its handle: a book that is dropped is closed, once.
///
/// A book may go to another thread, but no two threads may use it at a time, not even through `&Logbook`. An `Option<Logbook>`
/// is as big as a pointer.
///
/// **The signatures below are drafts**: names, arguments and results are right, but each receiver is `&self` and each text that
/// is lent is `&'static str`, as C's prototypes name no end. Write what the header's comments promise: no text is lent for longer
/// than it is valid, a title stays through `count` and `title`, and a closed book is gone.
///
/// Types may be stricter than comments. `write` and `sign` end no loan by the header, but they may take `&self` or `&mut self`; and
/// a line need not stay through any other call, though by the header it stays until the next `line`.
///
/// ```
/// use kata_56::handle::{Error, Logbook};
///
/// let mut book = Logbook::open("Fram", 2)?;
/// book.write("ice")?;
/// assert_eq!(book.line(0), Ok("0: ice"));
/// assert_eq!(book.line(1), Err(Error::NoSuchEntry));
/// book.sign();
/// book.close()?;
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug)]
pub struct Logbook {
    // The fields are yours.
}

impl Logbook {
    /// A new book with room for `capacity` entries (`logbook_open`).
    ///
    /// # Errors
    /// `Nul`; `Invalid` for an empty title or a capacity of 0; `TooLong`.
    pub fn open(title: &str, capacity: usize) -> Result<Self, Error> {
        todo!()
    }

    /// Adds an entry (`logbook_write`).
    ///
    /// # Errors
    /// `Nul`; `Invalid` for an empty text; `Full`.
    pub fn write(&self, text: &str) -> Result<(), Error> {
        todo!()
    }

    /// Signs all entries so far (`logbook_sign`).
    pub fn sign(&self) {
        todo!()
    }

    /// How many entries there are (`logbook_count`).
    pub fn count(&self) -> usize {
        todo!()
    }

    /// The title (`logbook_title`), lent and not copied.
    pub fn title(&self) -> &'static str {
        todo!()
    }

    /// Gives the book another title (`logbook_rename`).
    ///
    /// # Errors
    /// As [`open`](Self::open) for a title; then the old one stays.
    pub fn rename(&self, title: &str) -> Result<(), Error> {
        todo!()
    }

    /// The entry at `index` as `INDEX: TEXT` (`logbook_line`), lent and not copied: it stands in the one line buffer of the book.
    ///
    /// # Errors
    /// `NoSuchEntry`.
    pub fn line(&self, index: usize) -> Result<&'static str, Error> {
        todo!()
    }

    /// Closes the book and says how that went, which a drop cannot. The book is gone in both cases.
    ///
    /// # Errors
    /// `Unsigned`.
    pub fn close(&self) -> Result<(), Error> {
        todo!()
    }
}
