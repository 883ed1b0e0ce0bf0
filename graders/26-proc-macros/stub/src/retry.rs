//! An attribute that wraps a function: what fails is tried again.

use proc_macro2::TokenStream;

/// What `#[retry(times = N)]` makes of the function below it: one with the same face whose body runs until it gives `Ok`, at
/// most `N` times.
///
/// - The function returns a `Result`. The first `Ok` is what it returns; where all `N` attempts fail, the last `Err`. `N` is an
///   integer literal without a suffix that a `u32` holds.
/// - `return` and `?` in the body end the attempt, not the function.
/// - The body compiles as it did before. The function may be a method with any receiver, generic, and `async`; then each attempt
///   is awaited. Its parameters may be patterns and `mut`. What its return type tells the body (`Ok(Box::new(x))` as a `Box<dyn
///   Trait>`) it still tells, in an `async` function too. Too much to ask: `const fn`; `impl Trait` in the return type; a future
///   that is `Send` where the arguments are not `Sync`; and a body that moves out of its arguments, or returns a borrow through
///   one that is a `&mut`, as the next attempt needs them.
/// - The next attempt sees the arguments as the attempt before has left them.
/// - Visibility, documentation and all other attributes stay.
/// - The body sees no variable of the macro's own, whatever its variables are called; and the code works whatever types, traits,
///   modules and macros the program has in scope, without a prelude too.
///
/// # Errors
/// One error, and of several mistakes any one:
///
/// | mistake | underlined | words |
/// | --- | --- | --- |
/// | an argument other than `times` | its name | `unknown argument` |
/// | `times = 0` | the literal | `at least 1` |
/// | no `times` | the attribute | `missing` |
/// | an item that is no function with a body | the item | `function` |
/// | a function without a return type | its name | `must return` |
///
/// Beside the error stands nothing or, kinder to whoever is typing, the unchanged item: then an editor still knows its name.
/// `times` twice, or with another sort of value, is not asked.
pub fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    todo!()
}
