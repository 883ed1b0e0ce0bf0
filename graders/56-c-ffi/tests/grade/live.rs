//! liblogbook's own counters. Each counts for the calling thread, and each check has a thread of its own.

use std::ffi::c_long;

unsafe extern "C" {
    pub safe fn logbook_debug_live_strings() -> c_long;
    pub safe fn logbook_debug_live_books() -> c_long;
    pub safe fn logbook_debug_live_series() -> c_long;
    pub safe fn logbook_debug_live_arrays() -> c_long;
    pub safe fn logbook_debug_live_bells() -> c_long;
    pub safe fn logbook_debug_active_calls() -> c_long;
}
