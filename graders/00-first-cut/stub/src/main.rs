//! The root of the *program*. It has a `main`, and it stands outside of the library: what it needs from there it names
//! with the library's name in front, such as `kata_00::ABOUT`.

/// Prints two lines, each ended by a line break, to standard output, and nothing else:
///
/// 1. the library's greeting (`kata_00::greeting::greeting`) for the name that was given on the command line;
/// 2. the library's `kata_00::ABOUT`, which is the `description` in `Cargo.toml`. There is none yet: write one, any text
///    with at least one word, in the table `[package]`. Take it from the library: the grader builds this one file once
///    more, in a package of its own.
///
/// Then the program ends with success, as a `main` does that comes to its end.
///
/// ```text
/// $ cargo run --quiet -p kata-00 -- Ada
/// Hello, Ada!
/// (what you wrote in Cargo.toml)
/// $ cargo run --quiet -p kata-00
/// Hello, world!
/// (what you wrote in Cargo.toml)
/// ```
fn main() {
    // Given: the word after the program's name, or an empty text where there is none.
    let name = std::env::args().nth(1).unwrap_or_default();
    todo!("print two lines for {name}")
}
