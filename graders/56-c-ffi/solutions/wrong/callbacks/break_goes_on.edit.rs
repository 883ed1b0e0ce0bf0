//@ wrong: stops C for a panic only
//@ caught by: callbacks::behaviour::words_are_visited_until_break
//@ instead of
    c_int::from(!matches!(visitor.answer, Ok(ControlFlow::Continue(()))))
//@ write
    c_int::from(visitor.answer.is_err())
