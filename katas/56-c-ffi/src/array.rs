//! An array that C owns and that grows, as a slice: without a copy, and never after it has moved.
//!
//! Release 2.4 of the library brought series, and [`bindings`] is still of 2.3. So this exercise has a second
//! file, `src/bindings.rs`: run the command in its head again without its last option, or write by hand what bindgen would:
//! eight functions, a struct and an opaque type. (By hand, its assertions and what is for tests may be missing.)

use crate::bindings;
use std::ffi::c_void;
use std::ops::Deref;

/// One reading: C's `logbook_reading` by another name. The same memory is read as either, so its layout must be C's as well.
/// Fields and derives stay; the layout is yours to see to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The number of the station.
    pub station: u16,
    /// What it measured.
    pub celsius: f64,
    /// When.
    pub minute: u32,
}

/// A reading was of a minute before that of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfOrder;

/// Readings in the order of their minutes. C owns the array; a series that is dropped is freed, once.
///
/// A series may go to another thread, and several threads may read it at once: it is `Send` and `Sync`, as the header allows.
///
/// **The signatures below are drafts**, as in [`handle`](crate::handle): each receiver is `&self`, and what is lent is `'static`.
/// A slice must not live on when the array may have moved, and who writes to it must be alone with it.
///
/// ```
/// use kata_56::array::{OutOfOrder, Reading, Series};
///
/// let mut series = Series::new();
/// let noon = Reading { station: 2, celsius: -4.5, minute: 720 };
/// series.push(noon)?;
/// assert_eq!(series.as_slice(), [noon]);
/// # Ok::<(), OutOfOrder>(())
/// ```
#[derive(Debug)]
pub struct Series {
    // The fields are yours; this one is not of the right type yet.
    series: *mut c_void,
}

impl Series {
    /// A new series without readings.
    ///
    /// # Panics
    /// Where C has no memory left.
    #[allow(clippy::new_without_default, reason = "one way is enough here")]
    pub fn new() -> Self {
        todo!()
    }

    /// Appends a reading.
    ///
    /// # Errors
    /// Where its minute is before that of the last reading (the same minute is fine); then nothing has changed.
    ///
    /// # Panics
    /// Where C has no memory left.
    pub fn push(&self, reading: Reading) -> Result<(), OutOfOrder> {
        todo!()
    }

    /// All readings: C's array itself, no copy. Without readings, an empty slice.
    pub fn as_slice(&self) -> &'static [Reading] {
        todo!()
    }

    /// The same array, to be written to.
    pub fn as_mut_slice(&self) -> &'static mut [Reading] {
        todo!()
    }

    /// Takes the array out (`logbook_series_detach`), which is yours from now on; the series is empty afterwards.
    pub fn detach(&self) -> Readings {
        todo!()
    }
}

/// An array that C allocated and that is yours: it outlives its series, may go to another thread and be read by several
/// (`Send` and `Sync`), and goes back to C when it is dropped, once.
#[derive(Debug)]
pub struct Readings {
    // The fields are yours; this one is not of the right type yet.
    data: *mut c_void,
}

impl Deref for Readings {
    type Target = [Reading];

    /// All of its readings.
    fn deref(&self) -> &[Reading] {
        todo!()
    }
}
