//@ wrong: lets a panic run into C, where the process ends
//@ caught by: callbacks::behaviour::a_panic_goes_around_the_words_of_c
//@ instead of
    visitor.answer = panic::catch_unwind(call);
//@ write
    let mut call = call;
    visitor.answer = Ok(call.0());
