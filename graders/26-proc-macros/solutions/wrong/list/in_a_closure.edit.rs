//@ wrong: puts the statements into a closure, which `?` and `return` then leave
//@ caught only by: list::behaviour::a_question_mark_leaves_the_function
//@ instead of
    Ok(quote! {{
        let mut #list = ::std::vec::Vec::new();
        #nested
        #list
    }})
//@ write
    Ok(quote! {(|| {
        let mut #list = ::std::vec::Vec::new();
        #nested
        #list
    })()})
