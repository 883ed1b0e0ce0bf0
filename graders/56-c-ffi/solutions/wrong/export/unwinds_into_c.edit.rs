//@ wrong: leaves the ABI of a draft on a function
//@ caught only by: export::compile::the_functions_have_the_abi_of_c
//@ instead of
pub extern "C" fn tally_new() -> *mut Tally {
//@ write
pub extern "C-unwind" fn tally_new() -> *mut Tally {
