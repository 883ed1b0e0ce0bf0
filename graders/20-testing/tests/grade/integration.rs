//! The integration tests of `calendar`.

use crate::suite::INTEGRATION;

mod behaviour {
    use super::INTEGRATION;
    use grader_kit::expect_ok;

    #[grader_kit::test(
        points = 3,
        contract = "The tests pass on the library as it is documented, all of them, and there are some.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn the_right_library_passes() {
        expect_ok!(INTEGRATION.passes());
    }

    #[grader_kit::test(
        points = 2,
        contract = "The tests pass on another version of the library that keeps the same documentation.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn another_right_version_passes_too() {
        expect_ok!(INTEGRATION.passes_on_a_rewrite());
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each test passes by itself as well as among the others, and every time.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn each_test_is_steady() {
        expect_ok!(INTEGRATION.is_steady());
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each test fails on a library in which every answer is wrong, and on one in which every call panics with a message that the documentation does not know.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn each_test_can_fail() {
        expect_ok!(INTEGRATION.asserts_something());
    }
}

mod property {
    use super::INTEGRATION;
    use grader_kit::expect_ok;

    fn judge(bug: u16, symptom: &str) {
        expect_ok!(INTEGRATION.notices(bug, symptom));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_07_is_noticed() {
        judge(
            7,
            "A customer would say: the room is free then, and I am refused.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_08_is_noticed() {
        judge(
            8,
            "A customer would say: I am to leave, and the screen at the door says that the room is mine.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_09_is_noticed() {
        judge(
            9,
            "A customer would say: somebody tried to get my time, and did not; but since then things are not as they were.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_10_is_noticed() {
        judge(
            10,
            "Two customers would say: we stood in the room at the same time, each with a ticket.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_11_is_noticed() {
        judge(
            11,
            "A customer would say: nobody but me holds my ticket, and my booking is gone.",
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "Together the tests notice six bugs.",
        seconds = 60,
        not_under_miri = "starts processes"
    )]
    fn bug_12_is_noticed() {
        judge(
            12,
            "A customer would say: I was told that the day is full, and it was not.",
        );
    }
}
