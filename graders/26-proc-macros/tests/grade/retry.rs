//! Exercise 3: an attribute that wraps a function.

#[cfg(not(miri))]
mod behaviour {
    use grader_kit::expect_ok;
    use grader_kit_compile::run;

    #[grader_kit::test(
        points = 2,
        contract = "The body runs until it gives `Ok`, at most `N` times. The first `Ok` is what the function returns; where all `N` attempts fail, the last `Err`.",
        seconds = 120
    )]
    fn at_most_so_many_attempts() {
        expect_ok!(run!("at_most_so_many_attempts"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`return` and `?` in the body end the attempt, not the function.",
        seconds = 120
    )]
    fn leaving_early_ends_an_attempt() {
        expect_ok!(run!("leaving_early_ends_an_attempt"));
    }

    #[grader_kit::test(
        points = 3,
        contract = "The function may be a method with any receiver, and generic. Its parameters may be patterns and `mut`. Visibility stays. The next attempt sees the arguments as the attempt before has left them.",
        seconds = 120
    )]
    fn a_function_keeps_its_face() {
        expect_ok!(run!("a_function_keeps_its_face"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "What its return type tells the body (`Ok(Box::new(x))` as a `Box<dyn Trait>`) it still tells, in an `async` function too.",
        seconds = 120
    )]
    fn the_return_type_guides_the_body() {
        expect_ok!(run!("the_return_type_guides_the_body"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The function may be `async`; then each attempt is awaited.",
        seconds = 120
    )]
    fn each_attempt_is_awaited() {
        expect_ok!(run!("each_attempt_is_awaited"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The body sees no variable of the macro's own, whatever its variables are called; and the code works whatever types, traits, modules and macros the program has in scope, without a prelude too.",
        seconds = 120
    )]
    fn names_stay_apart() {
        expect_ok!(run!("names_stay_apart"));
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "Visibility, documentation and all other attributes stay."
    )]
    fn attributes_stay() {
        expect_ok!(case!("attributes_stay"));
    }

    #[grader_kit::test(
        points = 3,
        contract = "An unknown argument is underlined at its name, `times = 0` at the literal, and where `times` is missing the attribute is."
    )]
    fn wrong_arguments_are_marked() {
        expect_ok!(case!("wrong_arguments_are_marked"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "An item that is no function is underlined itself, a function without a return type at its name."
    )]
    fn wrong_items_are_marked() {
        expect_ok!(case!("wrong_items_are_marked"));
    }
}
