//! A derive that people ship: a builder, with attributes on its fields.

use proc_macro2::TokenStream;
use syn::{DeriveInput, Result};

/// What `#[derive(Builder)]` adds below a struct `Command`.
///
/// - A struct `CommandBuilder`, with the parameters and the `where` clause of `Command`, and private fields.
/// - `Command::builder()`, which returns a `CommandBuilder` in which nothing is set. It asks of the parameters no more than
///   `Command` itself does.
/// - A setter for each field, with the name of the field. It takes the builder and the value, both by value, and returns the
///   builder. The last call wins.
/// - `build(self) -> Result<Command, &'static str>`. The error is the name of the first field, in declaration order, that had to be
///   set and was not; that of `r#type` is `type`.
///
/// All of it is as visible as the struct. A field has to be set, unless
///
/// - its type is an `Option<T>`. Then the setter takes a `T`, and the field is `None` when nothing was set. A macro sees tokens, no
///   types: what counts is that `Option<…>`, `std::option::Option<…>` or `core::option::Option<…>` is written there, with or
///   without `::` before it, in the struct itself or in what a `macro_rules` macro was given as its `$t:ty`. An `Option` at any
///   other path is somebody else's.
/// - it has `#[builder(default)]` or `#[builder(default = EXPRESSION)]`. Then it is `Default::default()` or the expression, which
///   is evaluated in `build`, and only if nothing was set. The setter takes the field's type as it stands.
/// - it has `#[builder(each = "NAME")]`. Then its type is written as a `Vec<T>`, and its setter is called NAME, takes one `T`, and
///   appends it. Nothing set is an empty vector.
///
/// At most one of the keys stands at a field. The code works whatever types, traits, modules and macros the program has in scope,
/// without a prelude too, as long as `std` is linked; and the names in a `default` expression mean what they mean beside the
/// struct, whatever the fields are called.
///
/// # Errors
/// For anything but a struct with named fields: the type's name is underlined, with the word `named`. For the attributes:
///
/// | mistake | underlined | words |
/// | --- | --- | --- |
/// | a key other than the two | the key | `unknown key` |
/// | `each` where the type is no `Vec<…>` | the field's type | `Vec` |
/// | a NAME that is no identifier | the literal | any |
///
/// The mistakes of all fields are reported at once, one error for each.
pub fn expand(input: DeriveInput) -> Result<TokenStream> {
    todo!()
}
