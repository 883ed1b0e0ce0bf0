use kata_56::export::{self, Tally, Visitor};
use std::ffi::{c_char, c_int, c_void};

fn main() {
    let _: unsafe extern "C" fn() -> *mut Tally = export::tally_new;
    let _: unsafe extern "C" fn(*mut Tally) = export::tally_free;
    let _: unsafe extern "C" fn(*mut Tally, *const c_char, u32) -> c_int = export::tally_add;
    let _: unsafe extern "C" fn(*const Tally, *const c_char, *mut u32) -> c_int = export::tally_get;
    let _: unsafe extern "C" fn(*const Tally, Visitor, *mut c_void) -> c_int = export::tally_each;
    let _: unsafe extern "C" fn(*const Tally) -> *mut c_char = export::tally_report;
    let _: unsafe extern "C" fn(*mut c_char) = export::tally_string_free;
}
