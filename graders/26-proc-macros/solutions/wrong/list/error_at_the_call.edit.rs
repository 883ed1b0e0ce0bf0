//@ wrong: reports every mistake at the call as a whole
//@ caught only by: list::compile::a_wrong_clause_is_marked, list::compile::a_missing_in_is_marked
//@ instead of
    let Comprehension { body, clauses } = syn::parse2(input)?;
//@ write
    let Comprehension { body, clauses } = syn::parse2(input)
        .map_err(|error: syn::Error| syn::Error::new(Span::call_site(), error))?;
