//! An array that C owns and that grows, as a slice: without a copy, and never after it has moved.
//!
//! Release 2.4 of the library brought series, and [`bindings`] is still of 2.3. So this exercise has a second
//! file, `src/bindings.rs`: run the command in its head again without its last option, or write by hand what bindgen would:
//! eight functions, a struct and an opaque type. (By hand, its assertions and what is for tests may be missing.)

use crate::bindings;
use std::ops::Deref;
use std::ptr::NonNull;
use std::slice;

/// One reading: C's `logbook_reading` by another name. The same memory is read as either, so its layout must be C's as well.
/// Fields and derives stay; the layout is yours to see to.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
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
    series: NonNull<bindings::logbook_series>,
}

// SAFETY: a series is tied to no thread.
unsafe impl Send for Series {}
// SAFETY: through `&Series` only functions are called that change nothing, and these may run at once.
unsafe impl Sync for Series {}

impl Series {
    /// A new series without readings.
    ///
    /// # Panics
    /// Where C has no memory left.
    #[allow(clippy::new_without_default, reason = "one way is enough here")]
    pub fn new() -> Self {
        // SAFETY: the function takes nothing.
        let series = unsafe { bindings::logbook_series_new() };
        let series = NonNull::new(series).expect("liblogbook has memory left");
        Self { series }
    }

    /// Appends a reading.
    ///
    /// # Errors
    /// Where its minute is before that of the last reading (the same minute is fine); then nothing has changed.
    ///
    /// # Panics
    /// Where C has no memory left.
    pub fn push(&mut self, reading: Reading) -> Result<(), OutOfOrder> {
        let reading = bindings::logbook_reading {
            station: reading.station,
            celsius: reading.celsius,
            minute: reading.minute,
        };
        // SAFETY: the series is alive, and nobody holds a slice of it.
        let status = unsafe { bindings::logbook_series_push(self.series.as_ptr(), reading) };
        if status == 0 {
            return Ok(());
        }
        let error = std::io::Error::last_os_error();
        assert_eq!(error.raw_os_error(), Some(libc::EINVAL), "{error}");
        Err(OutOfOrder)
    }

    /// All readings: C's array itself, no copy. Without readings, an empty slice.
    pub fn as_slice(&self) -> &[Reading] {
        // SAFETY: the series is alive.
        let data = unsafe { bindings::logbook_series_data(self.series.as_ptr()) };
        if data.is_null() {
            return &[];
        }
        // SAFETY: the series is alive. C's array has that many readings in C's layout, which is `Reading`'s; whoever changes it
        // needs the series for itself.
        unsafe {
            let length = bindings::logbook_series_len(self.series.as_ptr());
            slice::from_raw_parts(data.cast(), length)
        }
    }

    /// The same array, to be written to.
    pub fn as_mut_slice(&mut self) -> &mut [Reading] {
        // SAFETY: the series is alive.
        let data = unsafe { bindings::logbook_series_data_mut(self.series.as_ptr()) };
        if data.is_null() {
            return &mut [];
        }
        // SAFETY: as in `as_slice`, and the series is ours alone as long as the slice lives.
        unsafe {
            let length = bindings::logbook_series_len(self.series.as_ptr());
            slice::from_raw_parts_mut(data.cast(), length)
        }
    }

    /// Takes the array out (`logbook_series_detach`), which is yours from now on; the series is empty afterwards.
    pub fn detach(&mut self) -> Readings {
        let mut length = 0;
        // SAFETY: the series is alive, nobody holds a slice of it, and `length` can be written to.
        let data = unsafe { bindings::logbook_series_detach(self.series.as_ptr(), &mut length) };
        let data = NonNull::new(data.cast());
        Readings { data, length }
    }
}

impl Drop for Series {
    fn drop(&mut self) {
        // SAFETY: the series is alive, and nobody can use it after its drop.
        unsafe { bindings::logbook_series_free(self.series.as_ptr()) };
    }
}

/// An array that C allocated and that is yours: it outlives its series, may go to another thread and be read by several
/// (`Send` and `Sync`), and goes back to C when it is dropped, once.
#[derive(Debug)]
pub struct Readings {
    /// `None` for an array without readings.
    data: Option<NonNull<Reading>>,
    length: usize,
}

// SAFETY: the array belongs to no thread, and `Reading` is `Send`.
unsafe impl Send for Readings {}
// SAFETY: through `&Readings` it is only read, and `Reading` is `Sync`.
unsafe impl Sync for Readings {}

impl Deref for Readings {
    type Target = [Reading];

    /// All of its readings.
    fn deref(&self) -> &[Reading] {
        match self.data {
            // SAFETY: the array is ours, has that many readings, and lives as long as `self`.
            Some(data) => unsafe { slice::from_raw_parts(data.as_ptr(), self.length) },
            None => &[],
        }
    }
}

impl Drop for Readings {
    fn drop(&mut self) {
        if let Some(data) = self.data {
            // SAFETY: it came from `logbook_series_detach`, and nobody can use it after the drop.
            unsafe { bindings::logbook_readings_free(data.as_ptr().cast()) };
        }
    }
}
