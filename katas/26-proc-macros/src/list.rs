//! A function-like macro with a syntax of its own: list comprehensions.

use proc_macro2::TokenStream;
use syn::Result;

/// What `list![BODY for PATTERN in SOURCE …]` becomes: an expression whose value is a `Vec` of `BODY`s.
///
/// After the first `for PATTERN in SOURCE` come any number of further clauses, `for PATTERN in SOURCE` or `if CONDITION`, with
/// nothing between them. BODY and SOURCE are expressions, CONDITION is what may stand after an `if`, so `let` too, and PATTERN
/// what may stand in an arm of a `match` before its guard, so `1 | 2` too. An open range (`1..`) or a bare `return` would read on
/// into the next clause, so it stands in parentheses. The clauses nest from left to right, as the `for` and `if` statements of the
/// same order do, and each may use what the patterns to its left bind. For
///
/// ```text
/// list![(x, y) for x in 1..4 if x != 2 for y in 0..x]
/// ```
///
/// that is: for each `x`, if it is not 2, for each `y` below it, push `(x, y)`.
///
/// - Each part is evaluated as often as in those statements, in the same order: the first SOURCE exactly once.
/// - An item that its PATTERN does not match is skipped: `list![x for Some(x) in options]` holds what is there.
/// - `?` and `return` in any part leave the function around the macro.
/// - No part sees a variable of the macro's own, whatever the program's variables are called.
/// - It works whatever types, traits, modules and macros the program has in scope, without a prelude too, as long as `std` is
///   linked.
///
/// # Errors
/// - A clause that begins with neither `for` nor `if`: an error that underlines what stands there, with the words
///   ``expected `for` or `if` ``; in the place of the first clause only `for` is allowed, and the words are ``expected `for` ``.
/// - Anything but `in` after a PATTERN: an error that underlines what stands there, with the words ``expected `in` ``.
///
/// Those are the words that syn itself finds, where it is asked. At the end of the input, where nothing stands, it underlines the
/// whole call.
pub fn expand(input: TokenStream) -> Result<TokenStream> {
    todo!()
}
