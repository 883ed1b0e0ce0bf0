//@ wrong: drops the `where` clause of one impl
//@ caught by: builder::behaviour::parameters_pass_through
//@ instead of
        impl #parameters #builder #arguments #bounds {
//@ write
        impl #parameters #builder #arguments {
