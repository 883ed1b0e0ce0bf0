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
///   types: what counts is that `Option<…>` is written there, or `std::option::Option<…>` or `core::option::Option<…>`, which may
///   begin with `::`, in the struct itself or in what a `macro_rules` macro was given as its `$t:ty`. An `Option` at any other path
///   is somebody else's.
/// - it has `#[builder(default)]` or `#[builder(default = EXPRESSION)]`. Then it is `Default::default()` or the expression, which
///   is evaluated in `build`, and only if nothing was set. The setter takes the field's type as it stands.
/// - it has `#[builder(each = "NAME")]`. Then its type is written as `Vec<T>` or as `std::vec::Vec<T>`, which may begin with `::`.
///   Its setter is called NAME (an identifier, `r#type` too), takes one `T`, and appends it. Nothing set is an empty vector.
///
/// The code works whatever types, traits, modules and macros the program has in scope, without a prelude too, as long as `std` is
/// linked; and the names in a `default` expression mean what they mean beside the struct, whatever the fields are called.
///
/// Not asked: two keys at one field, or one at the struct; setters that share a name, with each other or with `build`; `Self` in a
/// field's type or default; `default` alone where the type is `Default` only for some parameters; whether a default is evaluated
/// when a later field is missing.
///
/// # Errors
/// For anything but a struct with named fields, so for `struct Unit;` too: the type's name is underlined, with the word `named`. For
/// the attributes:
///
/// | mistake | underlined | words |
/// | --- | --- | --- |
/// | a key other than the two | the key | `unknown key` |
/// | `each` where the type is no `Vec<…>` | the field's type | `Vec` |
/// | a NAME that is no identifier | the literal | any, as from `LitStr::parse` |
///
/// All fields with a mistake are reported at once, each with its first mistake at least.
pub fn expand(input: DeriveInput) -> Result<TokenStream> {
    todo!()
}
