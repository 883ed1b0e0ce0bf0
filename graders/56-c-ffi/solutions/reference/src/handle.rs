//! A handle of C's as a type of Rust's: opened, used, closed once, and never used again.
//!
//! The header says when each text is valid and which thread may call what. C has these rules in comments; here they become
//! receivers, lifetimes and traits, and the compiler keeps them.

use crate::bindings;
use std::ffi::{CStr, CString, NulError, c_char, c_int};
use std::io;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;

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
        match code {
            libc::EINVAL => Self::Invalid,
            libc::ENAMETOOLONG => Self::TooLong,
            libc::ENOSPC => Self::Full,
            libc::ERANGE => Self::NoSuchEntry,
            libc::ENOTEMPTY => Self::Unsigned,
            other => Self::Other(other),
        }
    }

    /// Why the last call failed. Only right after one that did.
    fn last() -> Self {
        Self::from_errno(io::Error::last_os_error().raw_os_error().unwrap_or(0))
    }
}

impl From<NulError> for Error {
    fn from(_: NulError) -> Self {
        Self::Nul
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
    book: NonNull<bindings::logbook>,
}

// SAFETY: a book is tied to no thread. Nothing says `Sync`: C counts calls even behind a `const` pointer.
unsafe impl Send for Logbook {}

/// C reports failure by -1, and only then is `errno` worth a look.
fn checked(status: c_int) -> Result<(), Error> {
    if status == 0 {
        Ok(())
    } else {
        Err(Error::last())
    }
}

/// # Safety
/// The text, if there is one, ends in NUL and is valid for `'a`.
unsafe fn lent<'a>(text: *const c_char) -> Result<&'a str, Error> {
    if text.is_null() {
        return Err(Error::last());
    }
    // SAFETY: the caller's promise.
    let text = unsafe { CStr::from_ptr(text) };
    Ok(text.to_str().expect("C keeps the bytes of a `str`"))
}

impl Logbook {
    /// A new book with room for `capacity` entries (`logbook_open`).
    ///
    /// # Errors
    /// `Nul`; `Invalid` for an empty title or a capacity of 0; `TooLong`.
    pub fn open(title: &str, capacity: usize) -> Result<Self, Error> {
        let title = CString::new(title)?;
        // SAFETY: the title ends in NUL and outlives the call; C copies it.
        let book = unsafe { bindings::logbook_open(title.as_ptr(), capacity) };
        let book = NonNull::new(book).ok_or_else(Error::last)?;
        Ok(Self { book })
    }

    /// Adds an entry (`logbook_write`).
    ///
    /// # Errors
    /// `Nul`; `Invalid` for an empty text; `Full`.
    pub fn write(&mut self, text: &str) -> Result<(), Error> {
        let text = CString::new(text)?;
        // SAFETY: the book is open; the text ends in NUL and outlives the call.
        checked(unsafe { bindings::logbook_write(self.book.as_ptr(), text.as_ptr()) })
    }

    /// Signs all entries so far (`logbook_sign`).
    pub fn sign(&mut self) {
        // SAFETY: the book is open.
        unsafe { bindings::logbook_sign(self.book.as_ptr()) };
    }

    /// How many entries there are (`logbook_count`).
    pub fn count(&self) -> usize {
        // SAFETY: the book is open, and this type is not `Sync`, so we are alone with it.
        unsafe { bindings::logbook_count(self.book.as_ptr()) }
    }

    /// The title (`logbook_title`), lent and not copied.
    pub fn title(&self) -> &str {
        // SAFETY: the book is open, and what it lends stays until `rename` or `close`, which need it for themselves.
        let title = unsafe { lent(bindings::logbook_title(self.book.as_ptr())) };
        title.expect("every book has a title")
    }

    /// Gives the book another title (`logbook_rename`).
    ///
    /// # Errors
    /// As [`open`](Self::open) for a title; then the old one stays.
    pub fn rename(&mut self, title: &str) -> Result<(), Error> {
        let title = CString::new(title)?;
        // SAFETY: the book is open; the title ends in NUL and outlives the call.
        checked(unsafe { bindings::logbook_rename(self.book.as_ptr(), title.as_ptr()) })
    }

    /// The entry at `index` as `INDEX: TEXT` (`logbook_line`), lent and not copied: it stands in the one line buffer of the book.
    ///
    /// # Errors
    /// `NoSuchEntry`.
    pub fn line(&mut self, index: usize) -> Result<&str, Error> {
        // SAFETY: the book is open. The next `line` overwrites the text, and needs the book for itself as this one does.
        unsafe { lent(bindings::logbook_line(self.book.as_ptr(), index)) }
    }

    /// Closes the book and says how that went, which a drop cannot. The book is gone in both cases.
    ///
    /// # Errors
    /// `Unsigned`.
    pub fn close(self) -> Result<(), Error> {
        let this = ManuallyDrop::new(self);
        // SAFETY: the book is open, and nobody can use or close it after this: it was ours, and `drop` will not run.
        checked(unsafe { bindings::logbook_close(this.book.as_ptr()) })
    }
}

impl Drop for Logbook {
    fn drop(&mut self) {
        // SAFETY: the book is open, and nobody can use it after its drop. There is nobody to tell of unsigned entries.
        unsafe { bindings::logbook_close(self.book.as_ptr()) };
    }
}
