//@ wrong: calls an async body from a closure that is not
//@ caught by: retry::behaviour::each_attempt_is_awaited
//@ instead of
            let mut #attempt = #asyncness || {
                if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                    return #value;
                }
                #(#statements)*
            };
//@ write
            let mut #attempt = || {
                if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                    return #value;
                }
                #(#statements)*
            };
