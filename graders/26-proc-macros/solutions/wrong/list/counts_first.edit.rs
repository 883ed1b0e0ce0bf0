//@ wrong: writes the first source twice: once to reserve room, once to walk over it
//@ caught only by: list::behaviour::each_part_is_evaluated_once
//@ instead of
    Ok(quote! {{
        let mut #list = ::std::vec::Vec::new();
        #nested
        #list
    }})
//@ write
    let Some(Clause::For(_, first)) = clauses.first() else {
        return Ok(quote!(::std::vec::Vec::new()));
    };
    Ok(quote! {{
        let mut #list = ::std::vec::Vec::with_capacity(
            ::core::iter::Iterator::size_hint(&::core::iter::IntoIterator::into_iter(#first)).0
        );
        #nested
        #list
    }})
