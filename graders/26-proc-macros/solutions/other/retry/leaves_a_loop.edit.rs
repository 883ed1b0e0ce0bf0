//@ right: counts down in a loop and breaks out of it; a closure is told its type by `->`, and for `async` there is a block
//@ instead of
    let wait = asyncness.map(|_| quote!(.await));
    let statements = &block.stmts;
//@ write
    let run = match asyncness {
        Some(_) => quote! {
            async {
                if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#output> {
                    return #value;
                }
                #block
            }.await
        },
        None => quote!((|| -> #output #block)()),
    };
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
            let mut #attempt = #times;
            loop {
                #attempt -= 1;
                match #run {
                    ::core::result::Result::Err(_) if #attempt > 0 => {}
                    #value => break #value,
                }
            }
