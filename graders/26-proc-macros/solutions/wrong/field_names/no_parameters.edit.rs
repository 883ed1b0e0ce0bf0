//@ wrong: forgets that a struct may have parameters
//@ caught by: field_names::behaviour::parameters_pass_through
//@ instead of
        impl #parameters #ident #arguments #bounds {
//@ write
        impl #ident {
