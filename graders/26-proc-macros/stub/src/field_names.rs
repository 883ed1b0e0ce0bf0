//! A first derive: the names of a struct's fields.

use proc_macro2::TokenStream;
use syn::{DeriveInput, Result};

/// What `#[derive(FieldNames)]` adds below a struct: an `impl` with
///
/// ```text
/// pub const FIELD_NAMES: &'static [&'static str]
/// ```
///
/// - It holds the names of all fields, in the order in which they are declared. A struct without a body (`struct Unit;`) has
///   none.
/// - A name is what people call the field: that of `r#type` is `type`.
/// - The struct may have parameters of every sort (lifetimes, types with bounds and defaults, constants) and a `where` clause.
///
/// # Errors
/// For an enum, a union or a tuple struct: an error that underlines the type's name and contains the word `named`.
pub fn expand(input: DeriveInput) -> Result<TokenStream> {
    todo!()
}
