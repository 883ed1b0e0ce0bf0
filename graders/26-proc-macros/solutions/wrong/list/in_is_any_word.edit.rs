//@ wrong: takes any word for `in`
//@ caught only by: list::compile::a_missing_in_is_marked
//@ instead of
        input.parse::<Token![in]>()?;
//@ write
        input.call(<Ident as syn::ext::IdentExt>::parse_any)?;
