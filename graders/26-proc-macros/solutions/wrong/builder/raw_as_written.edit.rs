//@ wrong: names a missing `r#type` as it is written
//@ caught by: builder::behaviour::the_first_missing_field_is_named
//@ instead of
                let name = ident.unraw().to_string();
//@ write
                let name = ident.to_string();
