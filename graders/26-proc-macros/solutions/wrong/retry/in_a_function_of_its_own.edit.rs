//@ wrong: moves the body into an inner function, where `self` and the parameters of the outer one are missing
//@ caught by: retry::behaviour::a_function_keeps_its_face
//@ instead of
            let mut #attempt = #asyncness || -> #output #block;
//@ write
            #asyncness fn #attempt() -> #output #block
