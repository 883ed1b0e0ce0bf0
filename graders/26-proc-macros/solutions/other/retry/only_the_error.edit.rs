//@ right: puts the error in the place of the item
//@ instead of
    retrying(arguments, item.clone()).unwrap_or_else(|error| {
        let error = error.into_compile_error();
        quote!(#error #item)
    })
//@ write
    retrying(arguments, item).unwrap_or_else(syn::Error::into_compile_error)
