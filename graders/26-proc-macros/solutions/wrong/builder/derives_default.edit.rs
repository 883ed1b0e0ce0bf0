//@ wrong: derives `Default` for the builder, which asks it of every parameter
//@ caught by: builder::behaviour::parameters_pass_through
//@ instead of
        #vis struct #builder #generics #bounds {
//@ write
        #[derive(::core::default::Default)]
        #vis struct #builder #generics #bounds {
//@ instead of
                #builder { #(#empty,)* }
//@ write
                ::core::default::Default::default()
