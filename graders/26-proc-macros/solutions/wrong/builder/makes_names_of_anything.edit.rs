//@ wrong: makes an identifier of any text, and panics
//@ caught by: builder::compile::each_needs_a_vec_and_a_name, builder::compile::all_mistakes_at_once
//@ instead of
                    Sort::Each(name.parse()?, item)
//@ write
                    Sort::Each(Ident::new(&name.value(), name.span()), item)
