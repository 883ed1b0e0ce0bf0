//@ wrong: calls an async body from a closure that is not
//@ caught by: retry::behaviour::each_attempt_is_awaited
//@ instead of
            let mut #attempt = #asyncness || -> #output #block;
//@ write
            let mut #attempt = || -> #output #block;
