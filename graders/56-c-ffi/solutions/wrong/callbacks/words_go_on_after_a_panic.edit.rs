//@ wrong: keeps the panic for later, and lets C go on
//@ caught by: callbacks::behaviour::a_panic_goes_around_the_words_of_c
//@ instead of
    visitor.answer = panic::catch_unwind(call);
    c_int::from(!matches!(visitor.answer, Ok(ControlFlow::Continue(()))))
//@ write
    let answer = panic::catch_unwind(call);
    if visitor.answer.is_ok() {
        visitor.answer = answer;
    }
    c_int::from(matches!(visitor.answer, Ok(ControlFlow::Break(_))))
