//@ wrong: moves the body into an inner function, where `self` and the parameters of the outer one are missing
//@ caught by: retry::behaviour::a_function_keeps_its_face
//@ instead of
            let mut #attempt = #asyncness || {
                if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                    return #value;
                }
                #(#statements)*
            };
//@ write
            #asyncness fn #attempt() -> #output #block
