//! A grep of your own. `README.md` beside this package's manifest is its specification.

fn main() {}
