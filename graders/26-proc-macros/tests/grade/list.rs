//! Exercise 2: a macro with a syntax of its own.

#[cfg(not(miri))]
mod behaviour {
    use grader_kit::expect_ok;
    use grader_kit_compile::run;

    #[grader_kit::test(
        points = 2,
        contract = "The clauses nest from left to right, as the `for` and `if` statements of the same order do. CONDITION is what may stand after an `if`, so `let` too.",
        seconds = 120
    )]
    fn clauses_nest_from_left_to_right() {
        expect_ok!(run!("clauses_nest"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each part is evaluated as often as in those statements, in the same order: the first SOURCE exactly once.",
        seconds = 120
    )]
    fn each_part_is_evaluated_once() {
        expect_ok!(run!("each_part_is_evaluated_once"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "An item that its PATTERN does not match is skipped.",
        seconds = 120
    )]
    fn other_items_are_skipped() {
        expect_ok!(run!("other_items_are_skipped"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`?` and `return` in any part leave the function around the macro.",
        seconds = 120
    )]
    fn a_question_mark_leaves_the_function() {
        expect_ok!(run!("a_question_mark_leaves_the_function"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "No part sees a variable of the macro's own, whatever the program's variables are called.",
        seconds = 120
    )]
    fn names_stay_apart() {
        expect_ok!(run!("names_stay_apart"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "It works whatever types, traits, modules and macros the program has in scope, without a prelude too, as long as `std` is linked.",
        seconds = 120
    )]
    fn it_needs_no_prelude() {
        expect_ok!(run!("it_needs_no_prelude"));
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "A clause that begins with neither `for` nor `if`: an error that underlines what stands there, with the words ``expected `for` or `if` ``; in the place of the first clause, ``expected `for` ``."
    )]
    fn a_wrong_clause_is_marked() {
        expect_ok!(case!("a_wrong_clause_is_marked"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Anything but `in` after a PATTERN: an error that underlines what stands there, with the words ``expected `in` ``."
    )]
    fn a_missing_in_is_marked() {
        expect_ok!(case!("a_missing_in_is_marked"));
    }
}
