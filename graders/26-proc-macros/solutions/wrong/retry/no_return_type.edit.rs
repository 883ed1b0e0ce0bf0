//@ wrong: leaves the closure's return type to inference
//@ caught by: retry::behaviour::the_return_type_guides_the_body
//@ instead of
            let mut #attempt = #asyncness || -> #output #block;
//@ write
            let mut #attempt = #asyncness || #block;
