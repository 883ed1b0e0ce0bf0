//! Exercise 4: a derive that people ship.

#[cfg(not(miri))]
mod behaviour {
    use grader_kit::expect_ok;
    use grader_kit_compile::run;

    #[grader_kit::test(
        points = 2,
        contract = "A setter takes the builder and the value, both by value, and returns the builder. The last call wins. `build` makes the struct.",
        seconds = 120
    )]
    fn setters_and_build() {
        expect_ok!(run!("setters_and_build"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The error is the name of the first field, in declaration order, that had to be set and was not; that of `r#type` is `type`.",
        seconds = 120
    )]
    fn the_first_missing_field_is_named() {
        expect_ok!(run!("the_first_missing_field_is_named"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "What counts is that `Option<…>` is written there, or `std::option::Option<…>` or `core::option::Option<…>`, which may begin with `::`, in the struct itself or in what a `macro_rules` macro was given as its `$t:ty`.",
        seconds = 120
    )]
    fn an_option_may_be_left_out() {
        expect_ok!(run!("an_option_may_be_left_out"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A macro sees tokens, no types. An `Option` at any other path is somebody else's.",
        seconds = 120
    )]
    fn another_option_is_no_option() {
        expect_ok!(run!("another_option_is_no_option"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`default` is `Default::default()` or the expression, which is evaluated in `build`, and only if nothing was set.",
        seconds = 120
    )]
    fn defaults_are_made_when_needed() {
        expect_ok!(run!("defaults_are_made_when_needed"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "With `each = \"NAME\"` the type is written as `Vec<T>` or as `std::vec::Vec<T>`; the setter is called NAME (an identifier, `r#type` too), takes one `T`, and appends it. Nothing set is an empty vector.",
        seconds = 120
    )]
    fn each_appends_one() {
        expect_ok!(run!("each_appends_one"));
    }

    #[grader_kit::test(
        points = 3,
        contract = "The builder has the parameters and the `where` clause of the struct; it asks of them no more than the struct itself does.",
        seconds = 120
    )]
    fn parameters_pass_through() {
        expect_ok!(run!("parameters_pass_through"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The names in a `default` expression mean what they mean beside the struct, whatever the fields are called.",
        seconds = 120
    )]
    fn defaults_see_their_surroundings() {
        expect_ok!(run!("defaults_see_their_surroundings"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The code works whatever types, traits, modules and macros the program has in scope, without a prelude too, as long as `std` is linked.",
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

    #[grader_kit::test(points = 1, contract = "All of it is as visible as the struct.")]
    fn as_visible_as_the_struct() {
        expect_ok!(case!("as_visible_as_the_struct"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A key other than the two: the key is underlined, with the words `unknown key`."
    )]
    fn an_unknown_key_is_marked() {
        expect_ok!(case!("an_unknown_key_is_marked"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`each` where the type is no `Vec<…>`: the field's type is underlined. A NAME that is no identifier: the literal is."
    )]
    fn each_needs_a_vec_and_a_name() {
        expect_ok!(case!("each_needs_a_vec_and_a_name"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "All fields with a mistake are reported at once, each with its first mistake at least."
    )]
    fn all_mistakes_at_once() {
        expect_ok!(case!("all_mistakes_at_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "For anything but a struct with named fields: the type's name is underlined, with the word `named`."
    )]
    fn others_are_refused_at_their_name() {
        expect_ok!(case!("others_are_refused"));
    }
}
