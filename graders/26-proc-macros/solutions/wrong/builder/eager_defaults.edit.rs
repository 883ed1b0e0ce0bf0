//@ wrong: evaluates the default whether it is needed or not
//@ caught only by: builder::behaviour::defaults_are_made_when_needed
//@ instead of
            Sort::Default(Some(expression)) => quote!(#expression),
//@ write
            Sort::Default(Some(expression)) => {
                return quote!(#ident: self.#ident.unwrap_or(#expression));
            }
