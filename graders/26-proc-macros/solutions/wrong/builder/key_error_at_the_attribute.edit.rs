//@ wrong: reports an unknown key at the attribute as a whole
//@ caught only by: builder::compile::an_unknown_key_is_marked
//@ instead of
                    return Err(key.error("unknown key: `builder` takes `default` and `each`"));
//@ write
                    return Err(Error::new_spanned(attribute, "unknown key"));
