//! Kata 26: procedural macros. The lesson is in the `README.md` beside this crate's manifest.
//!
//! A crate of procedural macros exports its macros and nothing else. So this file is finished: it hands each macro's tokens to
//! the `expand` of its exercise, which is yours. Begin with `src/field_names.rs`; the contracts stand there too.

mod builder;
mod example;
mod field_names;
mod list;
mod retry;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// The names of a struct's fields, as a constant; the contract is in `src/field_names.rs`.
///
/// ```
/// use kata_26::FieldNames;
///
/// # kata_26::example! { field_names
/// #[derive(FieldNames)]
/// struct Point {
///     x: f64,
///     y: f64,
/// }
///
/// assert_eq!(Point::FIELD_NAMES, ["x", "y"]);
/// # }
/// ```
#[proc_macro_derive(FieldNames)]
pub fn field_names(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    field_names::expand(input)
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}

/// A `Vec`, written as what is in it; the contract is in `src/list.rs`.
///
/// ```
/// use kata_26::list;
///
/// # kata_26::example! { list
/// let pairs = list![(x, y) for x in 1..4 if x != 2 for y in 0..x if y > 0];
///
/// assert_eq!(pairs, [(3, 1), (3, 2)]);
/// # }
/// ```
#[proc_macro]
pub fn list(input: TokenStream) -> TokenStream {
    list::expand(input.into())
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}

/// A function that is tried again when it fails; the contract is in `src/retry.rs`.
///
/// ```
/// use kata_26::retry;
///
/// # kata_26::example! { retry
/// #[retry(times = 3)]
/// fn third_time_lucky(calls: &mut u32) -> Result<u32, String> {
///     *calls += 1;
///     if *calls < 3 {
///         return Err(format!("call {calls}"));
///     }
///     Ok(*calls)
/// }
///
/// assert_eq!(third_time_lucky(&mut 0), Ok(3));
/// # }
/// ```
#[proc_macro_attribute]
pub fn retry(arguments: TokenStream, item: TokenStream) -> TokenStream {
    retry::expand(arguments.into(), item.into()).into()
}

/// A builder for a struct; the contract is in `src/builder.rs`.
///
/// ```
/// use kata_26::Builder;
///
/// # kata_26::example! { builder
/// #[derive(Builder, Debug, PartialEq)]
/// struct Command {
///     program: String,
///     #[builder(each = "arg")]
///     args: Vec<String>,
///     folder: Option<String>,
///     #[builder(default = 60)]
///     seconds: u32,
/// }
///
/// let built = Command::builder().program("ls".into()).arg("-l".into()).arg("-a".into()).build();
/// let command = Command {
///     program: "ls".into(),
///     args: vec!["-l".into(), "-a".into()],
///     folder: None,
///     seconds: 60,
/// };
/// assert_eq!(built, Ok(command));
/// assert_eq!(Command::builder().build(), Err("program"));
/// # }
/// ```
#[proc_macro_derive(Builder, attributes(builder))]
pub fn builder(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    builder::expand(input)
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}

/// For the examples above; see `src/example.rs`.
#[doc(hidden)]
#[proc_macro]
pub fn example(input: TokenStream) -> TokenStream {
    example::expand(input.into()).into()
}
