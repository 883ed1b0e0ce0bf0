//@ wrong: drops the `where` clause
//@ caught by: field_names::behaviour::parameters_pass_through
//@ instead of
        impl #parameters #ident #arguments #bounds {
//@ write
        impl #parameters #ident #arguments {
