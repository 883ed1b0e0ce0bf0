//@ right: counts down in a loop and breaks out of it
//@ instead of
            let mut #attempt = #asyncness || -> #output #block;
            for _ in 1..#times {
                if let ::core::result::Result::Ok(#value) = #attempt()#wait {
                    return ::core::result::Result::Ok(#value);
                }
            }
            #attempt()#wait
//@ write
            let mut #attempt = #times;
            loop {
                #attempt -= 1;
                match (#asyncness || -> #output #block)()#wait {
                    ::core::result::Result::Err(_) if #attempt > 0 => {}
                    #value => break #value,
                }
            }
