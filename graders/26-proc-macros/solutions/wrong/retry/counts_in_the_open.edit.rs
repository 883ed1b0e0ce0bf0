//@ wrong: counts the attempts in a variable that the body sees
//@ caught only by: retry::behaviour::names_stay_apart
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
            for attempt in 1..=#times {
                let mut #attempt = #asyncness || {
                    if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                        return #value;
                    }
                    #(#statements)*
                };
                let #value = #attempt()#wait;
                if #value.is_ok() || attempt == #times {
                    return #value;
                }
            }
            ::core::unreachable!()
