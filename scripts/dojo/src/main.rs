//! `dojo`: the workshop's service.
fn main() {}
