//! A derive that people ship: a builder, with attributes on its fields.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{
    Data, DataStruct, DeriveInput, Error, Expr, Field, Fields, FieldsNamed, GenericArgument,
    LitStr, PathArguments, Result, Token, Type,
};

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
    let Data::Struct(DataStruct {
        fields: Fields::Named(FieldsNamed { named, .. }),
        ..
    }) = &input.data
    else {
        let message = "`Builder` needs a struct with named fields";
        return Err(Error::new_spanned(&input.ident, message));
    };
    let slots = all(named.iter().map(Slot::read))?;
    let slots_here = slots.iter().map(Slot::declared);
    let empty = slots.iter().map(Slot::empty);
    let vis = &input.vis;
    let setters = slots.iter().map(|slot| slot.setter(vis));
    let values = slots.iter().map(Slot::value);

    let ident = &input.ident;
    let builder = format_ident!("{}Builder", ident);
    let generics = &input.generics;
    let (parameters, arguments, bounds) = generics.split_for_impl();
    Ok(quote! {
        #vis struct #builder #generics #bounds {
            #(#slots_here,)*
        }

        #[automatically_derived]
        impl #parameters #ident #arguments #bounds {
            #vis fn builder() -> #builder #arguments {
                #builder { #(#empty,)* }
            }
        }

        #[automatically_derived]
        impl #parameters #builder #arguments #bounds {
            #(#setters)*

            #vis fn build(
                self,
            ) -> ::core::result::Result<#ident #arguments, &'static ::core::primitive::str> {
                ::core::result::Result::Ok(#ident { #(#values,)* })
            }
        }
    })
}

/// All values, or all errors as one.
fn all<T>(results: impl Iterator<Item = Result<T>>) -> Result<Vec<T>> {
    let (mut values, mut mistakes) = (Vec::new(), None::<Error>);
    for result in results {
        match (result, &mut mistakes) {
            (Ok(value), _) => values.push(value),
            (Err(error), Some(mistakes)) => mistakes.combine(error),
            (Err(error), none) => *none = Some(error),
        }
    }
    mistakes.map_or(Ok(values), Err)
}

/// A field of the struct, and of its builder.
struct Slot<'input> {
    ident: &'input Ident,
    ty: &'input Type,
    sort: Sort<'input>,
}

enum Sort<'input> {
    Required,
    Optional(&'input Type),
    Default(Option<Expr>),
    Each(Ident, &'input Type),
}

impl<'input> Slot<'input> {
    fn read(field: &'input Field) -> Result<Self> {
        let Some(ident) = &field.ident else {
            return Err(Error::new_spanned(field, "a field without a name"));
        };
        let ty = &field.ty;
        let mut sort = match argument_of(ty, "Option", &["std::option", "core::option"]) {
            Some(inner) => Sort::Optional(inner),
            None => Sort::Required,
        };
        for attribute in field
            .attrs
            .iter()
            .filter(|it| it.path().is_ident("builder"))
        {
            attribute.parse_nested_meta(|key| {
                sort = if key.path.is_ident("default") {
                    let is_given = key.input.peek(Token![=]);
                    Sort::Default(is_given.then(|| key.value()?.parse()).transpose()?)
                } else if key.path.is_ident("each") {
                    let name: LitStr = key.value()?.parse()?;
                    let item = argument_of(ty, "Vec", &["std::vec"])
                        .ok_or_else(|| Error::new_spanned(ty, "`each` needs a `Vec<T>`"))?;
                    Sort::Each(name.parse()?, item)
                } else {
                    return Err(key.error("unknown key: `builder` takes `default` and `each`"));
                };
                Ok(())
            })?;
        }
        Ok(Self { ident, ty, sort })
    }

    fn declared(&self) -> TokenStream {
        let Self { ident, ty, sort } = self;
        match sort {
            Sort::Required | Sort::Default(_) => quote!(#ident: ::core::option::Option<#ty>),
            Sort::Optional(_) | Sort::Each(..) => quote!(#ident: #ty),
        }
    }

    fn empty(&self) -> TokenStream {
        let ident = self.ident;
        match self.sort {
            Sort::Each(..) => quote!(#ident: ::std::vec::Vec::new()),
            _ => quote!(#ident: ::core::option::Option::None),
        }
    }

    fn setter(&self, vis: &syn::Visibility) -> TokenStream {
        let Self { ident, ty, sort } = self;
        let value = Ident::new("value", Span::mixed_site());
        let (name, ty) = match sort {
            Sort::Each(name, item) => (name, *item),
            Sort::Optional(inner) => (*ident, *inner),
            Sort::Required | Sort::Default(_) => (*ident, *ty),
        };
        let set = match sort {
            Sort::Each(..) => quote!(::std::vec::Vec::push(&mut self.#ident, #value)),
            _ => quote!(self.#ident = ::core::option::Option::Some(#value)),
        };
        quote! {
            #vis fn #name(mut self, #value: #ty) -> Self {
                #set;
                self
            }
        }
    }

    /// The field as `build` makes it. No `let`: its name would be seen by the next field's `default`.
    fn value(&self) -> TokenStream {
        let ident = self.ident;
        let value = Ident::new("value", Span::mixed_site());
        let otherwise = match &self.sort {
            Sort::Optional(_) | Sort::Each(..) => return quote!(#ident: self.#ident),
            Sort::Default(Some(expression)) => quote!(#expression),
            Sort::Default(None) => quote!(::core::default::Default::default()),
            Sort::Required => {
                let name = ident.unraw().to_string();
                quote!(return ::core::result::Result::Err(#name))
            }
        };
        quote! {
            #ident: match self.#ident {
                ::core::option::Option::Some(#value) => #value,
                ::core::option::Option::None => #otherwise,
            }
        }
    }
}

/// The `T` of `Name<T>`, or of `Name<T>` at one of the paths.
fn argument_of<'ty>(ty: &'ty Type, name: &str, paths: &[&str]) -> Option<&'ty Type> {
    let path = match ty {
        // A `$t:ty` of a `macro_rules` macro comes in parentheses that nobody sees.
        Type::Group(group) => return argument_of(&group.elem, name, paths),
        Type::Path(path) if path.qself.is_none() => &path.path,
        _ => return None,
    };
    let mut before: Vec<String> = path
        .segments
        .iter()
        .map(|it| it.ident.to_string())
        .collect();
    let last = before.pop()?;
    if last != name || !(before.is_empty() || paths.contains(&before.join("::").as_str())) {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &path.segments.last()?.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(ty) if arguments.args.len() == 1 => Some(ty),
        _ => None,
    }
}
