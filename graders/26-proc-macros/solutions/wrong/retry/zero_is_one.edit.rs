//@ wrong: lets `times = 0` pass for one attempt
//@ caught only by: retry::compile::wrong_arguments_are_marked
//@ instead of
        if literal.base10_parse::<u32>()? == 0 {
            return Err(Error::new_spanned(literal, "`times` is at least 1"));
        }
//@ write
