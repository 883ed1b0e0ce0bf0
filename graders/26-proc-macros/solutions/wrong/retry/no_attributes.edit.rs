//@ wrong: drops the other attributes
//@ caught only by: retry::compile::attributes_stay
//@ instead of
        #(#attrs)*
//@ write
