//! Somebody wrote in a hurry. Let the tools speak: `rustfmt` about the looks, `clippy` about the sense.

/// Counts down to the first cut: the numbers 3, 2 and 1, a comma and a space after each, and then `cut!`.
///
/// ```
/// assert_eq!(kata_00::tidy::countdown(), "3, 2, 1, cut!");
/// ```
///
/// The body below compiles, and yet it does not do that. When you are done,
///
/// - the function returns the text above;
/// - the attributes `rustfmt::skip` and `allow`, which keep the tools away, are gone: this file holds neither them nor an
///   `expect` in their place;
/// - `cargo fmt -p kata-00 --check` has nothing to change in this file;
/// - `cargo clippy -p kata-00` has nothing to say about this file.
///
/// Clippy calls some of its findings errors and then ends with `could not compile`. Nothing is broken: the compiler would
/// still take the code, clippy would not.
pub fn countdown() -> String {
    let mut line = String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
}
