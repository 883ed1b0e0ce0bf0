//@ wrong: leaves the closure's return type to inference
//@ caught by: retry::behaviour::the_return_type_guides_the_body
//@ instead of
            let mut #attempt = #asyncness || {
                if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                    return #value;
                }
                #(#statements)*
            };
//@ write
            let mut #attempt = #asyncness || #block;
