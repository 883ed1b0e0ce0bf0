//! The property tests of `spans`.

use crate::suite::PROPERTIES;

mod behaviour {
    use super::PROPERTIES;
    use grader_kit::expect_ok;

    #[grader_kit::test(
        points = 3,
        contract = "The tests pass on the library as it is documented, all of them, and there are some.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn the_right_library_passes() {
        expect_ok!(PROPERTIES.passes());
    }

    #[grader_kit::test(
        points = 2,
        contract = "The tests pass on another version of the library that keeps the same documentation.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn another_right_version_passes_too() {
        expect_ok!(PROPERTIES.passes_on_a_rewrite());
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each test passes by itself as well as among the others, and every time.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn each_test_is_steady() {
        expect_ok!(PROPERTIES.is_steady());
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each test fails on a library in which every answer is wrong, and on one in which every call panics with a message that the documentation does not know.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn each_test_can_fail() {
        expect_ok!(PROPERTIES.asserts_something());
    }
}

mod property {
    use super::PROPERTIES;
    use crate::spans::SCATTERED;
    use grader_kit::expect_ok;

    fn judge(bug: u16, symptom: &str) {
        expect_ok!(PROPERTIES.notices(bug, symptom));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_13_is_noticed() {
        judge(
            13,
            "A customer would say: after a busy week of changes the plan counts more minutes than it has.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_14_is_noticed() {
        judge(
            14,
            "A customer would say: the plan shows two entries where I see no gap between them.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_15_is_noticed() {
        judge(
            15,
            "A customer would say: once, a minute came free that nobody had given back.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_16_is_noticed() {
        judge(
            16,
            "A customer would say: I gave nothing back, and yet the plan looks different.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_17_is_noticed() {
        judge(
            17,
            "A customer would say: I saved the plan of the whole week, and got less of it back.",
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "The sixth bug strikes about one call of `insert` in a hundred and fifty; the tests notice all four of its variants.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_18_is_noticed_wherever_it_strikes() {
        for variant in SCATTERED {
            judge(
                variant,
                "A customer would say: one plan in a hundred lacks a minute, each time another one, and nobody sees a pattern.\n\
                 So many cases nobody writes by hand. How many different calls does a run of your tests make?",
            );
        }
    }
}
