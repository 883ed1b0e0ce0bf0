//@ wrong: reports at the key that the type is no `Vec`
//@ caught only by: builder::compile::each_needs_a_vec_and_a_name, builder::compile::all_mistakes_at_once
//@ instead of
                        .ok_or_else(|| Error::new_spanned(ty, "`each` needs a `Vec<T>`"))?;
//@ write
                        .ok_or_else(|| key.error("`each` needs a `Vec<T>`"))?;
