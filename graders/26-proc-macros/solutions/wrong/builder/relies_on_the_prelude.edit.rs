//@ wrong: writes `Option` and takes whatever the caller calls so
//@ caught only by: builder::behaviour::it_needs_no_prelude
//@ instead of
            Sort::Required | Sort::Default(_) => quote!(#ident: ::core::option::Option<#ty>),
//@ write
            Sort::Required | Sort::Default(_) => quote!(#ident: Option<#ty>),
