//@ wrong: copies the body into the loop, where `return` and `?` leave the function
//@ caught by: retry::behaviour::leaving_early_ends_an_attempt
//@ instead of
            let mut #attempt = #asyncness || {
                if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                    return #value;
                }
                #(#statements)*
            };
            for _ in 1..#times {
                if let ::core::result::Result::Ok(#value) = #attempt()#wait {
                    return ::core::result::Result::Ok(#value);
                }
            }
            #attempt()#wait
//@ write
            for _ in 1..#times {
                let #attempt: #output = #block;
                if let ::core::result::Result::Ok(#value) = #attempt {
                    return ::core::result::Result::Ok(#value);
                }
            }
            #block
