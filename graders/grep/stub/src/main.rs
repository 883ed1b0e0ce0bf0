//! A grep of your own.

fn main() {}
