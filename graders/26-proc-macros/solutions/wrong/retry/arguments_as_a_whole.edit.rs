//@ wrong: reports an unknown argument at the attribute
//@ caught only by: retry::compile::wrong_arguments_are_marked
//@ instead of
            return Err(argument.error("unknown argument: `retry` takes `times`"));
//@ write
            return Err(Error::new(Span::call_site(), "unknown argument: `retry` takes `times`"));
