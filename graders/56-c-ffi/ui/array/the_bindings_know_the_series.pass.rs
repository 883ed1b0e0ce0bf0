use kata_56::bindings::{self, logbook_reading, logbook_series};
use std::ffi::c_int;
use std::mem::{offset_of, size_of};

// C's layout on a 64-bit machine.
const _: () = assert!(size_of::<logbook_reading>() == 24);
const _: () = assert!(offset_of!(logbook_reading, station) == 0);
const _: () = assert!(offset_of!(logbook_reading, celsius) == 8);
const _: () = assert!(offset_of!(logbook_reading, minute) == 16);

fn main() {
    let _: unsafe extern "C" fn() -> *mut logbook_series = bindings::logbook_series_new;
    let _: unsafe extern "C" fn(*mut logbook_series) = bindings::logbook_series_free;
    let _: unsafe extern "C" fn(*mut logbook_series, logbook_reading) -> c_int = bindings::logbook_series_push;
    let _: unsafe extern "C" fn(*const logbook_series) -> usize = bindings::logbook_series_len;
    let _: unsafe extern "C" fn(*const logbook_series) -> *const logbook_reading = bindings::logbook_series_data;
    let _: unsafe extern "C" fn(*mut logbook_series) -> *mut logbook_reading = bindings::logbook_series_data_mut;
    let _: unsafe extern "C" fn(*mut logbook_series, *mut usize) -> *mut logbook_reading = bindings::logbook_series_detach;
    let _: unsafe extern "C" fn(*mut logbook_reading) = bindings::logbook_readings_free;
}
