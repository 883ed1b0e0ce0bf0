//@ wrong: makes every builder `pub`
//@ caught only by: builder::compile::as_visible_as_the_struct
//@ instead of
        #vis struct #builder #generics #bounds {
//@ write
        pub struct #builder #generics #bounds {
