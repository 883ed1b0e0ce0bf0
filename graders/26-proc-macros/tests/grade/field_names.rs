//! Exercise 1: the first derive.

#[cfg(not(miri))]
mod behaviour {
    use grader_kit::expect_ok;
    use grader_kit_compile::run;

    #[grader_kit::test(
        points = 2,
        contract = "`FIELD_NAMES` holds the names of all fields, in the order in which they are declared; a struct without a body has none.",
        seconds = 120
    )]
    fn names_stand_in_order() {
        expect_ok!(run!("in_order"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A name is what people call the field: that of `r#type` is `type`.",
        seconds = 120
    )]
    fn a_raw_name_is_told_bare() {
        expect_ok!(run!("raw_names"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The struct may have parameters of every sort (lifetimes, types with bounds and defaults, constants) and a `where` clause.",
        seconds = 120
    )]
    fn parameters_pass_through() {
        expect_ok!(run!("parameters"));
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "For an enum, a union or a tuple struct: an error that underlines the type's name and contains the word `named`."
    )]
    fn others_are_refused_at_their_name() {
        expect_ok!(case!("others_are_refused"));
    }
}
