//@ wrong: reports the first mistake only
//@ caught only by: builder::compile::all_mistakes_at_once
//@ instead of
            (Err(error), Some(mistakes)) => mistakes.combine(error),
//@ write
            (Err(_), Some(_)) => {}
