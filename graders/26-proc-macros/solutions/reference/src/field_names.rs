//! A first derive: the names of a struct's fields.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Data, DataStruct, DeriveInput, Error, Fields, Result};

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
    let Data::Struct(DataStruct {
        fields: fields @ (Fields::Named(_) | Fields::Unit),
        ..
    }) = &input.data
    else {
        let message = "`FieldNames` needs a struct with named fields";
        return Err(Error::new_spanned(&input.ident, message));
    };
    let names = fields
        .iter()
        .filter_map(|field| field.ident.as_ref())
        .map(|name| name.unraw().to_string());
    let ident = &input.ident;
    let (parameters, arguments, bounds) = input.generics.split_for_impl();
    Ok(quote! {
        #[automatically_derived]
        impl #parameters #ident #arguments #bounds {
            pub const FIELD_NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
        }
    })
}
