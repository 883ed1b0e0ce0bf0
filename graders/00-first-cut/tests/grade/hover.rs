use kata_00::hover::{Half, Letter, Whole};

mod behaviour {
    use super::{Half, Letter, Whole};
    use grader_kit::expect;
    use std::any::{TypeId, type_name};

    // The right types stay out of the messages: the editor gives them to whoever asks.

    #[grader_kit::test(
        points = 1,
        contract = "`Whole` is the type of `whole` in `measured`, as rust-analyzer shows it."
    )]
    fn whole_has_the_inferred_type() {
        expect!(
            TypeId::of::<Whole>() == TypeId::of::<i32>(),
            "`Whole` is `{}`, and `whole` has another type; rest the mouse on its name",
            type_name::<Whole>()
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`Half` is the type of `half` in `measured`, as rust-analyzer shows it."
    )]
    fn half_has_the_inferred_type() {
        expect!(
            TypeId::of::<Half>() == TypeId::of::<f64>(),
            "`Half` is `{}`, and `half` has another type; rest the mouse on its name",
            type_name::<Half>()
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`Letter` is the type of `letter` in `measured`, as rust-analyzer shows it."
    )]
    fn letter_has_the_inferred_type() {
        expect!(
            TypeId::of::<Letter>() == TypeId::of::<Option<char>>(),
            "`Letter` is `{}`, and `letter` has another type; rest the mouse on its name",
            type_name::<Letter>()
        );
    }
}
