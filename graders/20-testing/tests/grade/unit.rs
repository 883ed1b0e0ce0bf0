//! The unit tests of `clock`.

use crate::suite::UNIT;

mod behaviour {
    use super::UNIT;
    use grader_kit::expect_ok;

    #[grader_kit::test(
        points = 3,
        contract = "The tests pass on the library as it is documented, all of them, and there are some.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn the_right_library_passes() {
        expect_ok!(UNIT.passes());
    }

    #[grader_kit::test(
        points = 2,
        contract = "The tests pass on another version of the library that keeps the same documentation.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn another_right_version_passes_too() {
        expect_ok!(UNIT.passes_on_a_rewrite());
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each test passes by itself as well as among the others, and every time.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn each_test_is_steady() {
        expect_ok!(UNIT.is_steady());
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each test fails on a library in which every answer is wrong, and on one in which every call panics with a message that the documentation does not know.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn each_test_can_fail() {
        expect_ok!(UNIT.asserts_something());
    }
}

mod property {
    use super::UNIT;
    use grader_kit::expect_ok;

    fn judge(bug: u16, symptom: &str) {
        expect_ok!(UNIT.notices(bug, symptom));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_01_is_noticed() {
        judge(
            1,
            "A customer would say: I slipped on the keyboard, and was booked in instead of being asked again.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_02_is_noticed() {
        judge(
            2,
            "A customer would say: my booking is said to end after the day does.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_03_is_noticed() {
        judge(
            3,
            "A customer would say: on the printed plan, some lines stand out of line.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_04_is_noticed() {
        judge(
            4,
            "A customer would say: I want to begin right now, and am told to wait.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_05_is_noticed() {
        judge(
            5,
            "No customer would say anything yet. A colleague would: I call it in a new way, and get times that do not exist.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_06_is_noticed() {
        judge(
            6,
            "A customer would say: where an alarm should have gone off, nonsense was printed.",
        );
    }
}
