//! The fuzz target of `editor`.

use crate::learner::fuzz::target;
use crate::switch::{Version, choose};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many inputs a version of the editor is tried with.
const INPUTS: usize = if cfg!(miri) { 8 } else { 1500 };

/// What a fuzzer might come up with: a few inputs that are special, then random ones. The same every time.
fn inputs() -> impl Iterator<Item = Vec<u8>> {
    let special = [
        vec![],
        vec![0],
        vec![255],
        vec![0; 64],
        vec![255; 64],
        Vec::from_iter(0..=255),
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
    };
    let longest = if cfg!(miri) { 100 } else { 600 };
    let drawn = std::iter::repeat_with(move || {
        let length = random() % longest;
        (0..length).map(|_| random() as u8).collect()
    });
    special.into_iter().chain(drawn).take(INPUTS)
}

/// Whether the target panics on these data.
fn panics(version: Version, data: &[u8]) -> bool {
    choose(version);
    let panics = catch_unwind(AssertUnwindSafe(|| target(data))).is_err();
    choose(Version::Right);
    panics
}

/// Ends the check here where the target is a `todo!()`.
fn is_started() {
    choose(Version::Right);
    target(&[1; 8]);
}

mod behaviour {
    use super::{inputs, is_started, panics};
    use crate::learner::fuzz::target;
    use crate::switch::Version;
    use grader_kit::expect;

    #[grader_kit::test(
        points = 3,
        contract = "Panics if and only if the editor deviates from its documentation. Empty data make no call, so they never panic."
    )]
    fn a_right_editor_passes_every_input() {
        target(&[1; 8]);
        for data in inputs() {
            expect!(
                !panics(Version::Right, &data),
                "the editor is right, and target(&data) panics for data = {data:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Nothing but `data` and the editor decides: the same data make the same calls, whatever was run before.",
        not_under_miri = "too many inputs for it"
    )]
    fn the_same_data_give_the_same_result() {
        is_started();
        let some: Vec<Vec<u8>> = inputs().take(200).collect();
        for bug in super::BUGS {
            let run = || some.iter().map(|data| panics(Version::Bug(bug), data));
            let first: Vec<bool> = run().collect();
            let changed = first.into_iter().zip(run()).position(|(a, b)| a != b);
            expect!(
                changed.is_none(),
                "On one and the same wrong editor, target(&data) panics the first time and not the second, or the other way round:\n\
                 a crash that a fuzzer finds could not be replayed. data = {:?}",
                changed.map(|place| &some[place])
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Nothing but `data` and the editor decides. Empty data make no call, so they never panic.",
        not_under_miri = "needs some hundred inputs before it means something"
    )]
    fn the_data_decide_what_is_called() {
        is_started();
        for bug in super::BUGS {
            expect!(
                !panics(Version::Bug(bug), &[]),
                "The editor has a bug, the data are empty, and target(&[]) panics: it makes calls that the data did not ask for.\n\
                 A journey that is fixed is a test; a fuzzer can only steer what its bytes decide."
            );
        }
    }
}

/// The editor's bugs.
const BUGS: [u16; 5] = [19, 20, 21, 22, 23];

mod property {
    use super::{inputs, is_started, panics};
    use crate::switch::Version;
    use grader_kit::expect;

    /// Inputs on which the target panics though the editor is right tell nothing.
    fn judge(bug: u16, symptom: &str) {
        is_started();
        let found =
            inputs().any(|data| panics(Version::Bug(bug), &data) && !panics(Version::Right, &data));
        expect!(
            found,
            "Bug {bug} lives: {} inputs of up to 600 bytes, and the target never panics on it.\n{symptom}",
            super::INPUTS
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Panics if the editor deviates from its documentation, in what a call returns, in the text or in the cursor.",
        not_under_miri = "too many inputs for it"
    )]
    fn bug_19_is_found() {
        judge(
            19,
            "A customer would say: I pressed a key that should have done nothing, and text from long ago came back.",
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Panics if the editor deviates from its documentation, in what a call returns, in the text or in the cursor.",
        not_under_miri = "too many inputs for it"
    )]
    fn bug_20_is_found() {
        judge(
            20,
            "A customer would say: it took back what I asked for, but what I typed next landed in the wrong place.",
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Panics if the editor deviates from its documentation, in what a call returns, in the text or in the cursor.",
        not_under_miri = "too many inputs for it"
    )]
    fn bug_21_is_found() {
        judge(
            21,
            "A customer would say: I can go back less far than you promise.",
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Panics if the editor deviates from its documentation, in what a call returns, in the text or in the cursor.",
        not_under_miri = "too many inputs for it"
    )]
    fn bug_22_is_found() {
        judge(
            22,
            "A customer would say: with my name in it, the line on the screen is drawn askew.",
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Panics if the editor deviates from its documentation, in what a call returns, in the text or in the cursor.",
        not_under_miri = "too many inputs for it"
    )]
    fn bug_23_is_found() {
        judge(
            23,
            "A customer would say: I pressed undo, and it did as if, but nothing changed.",
        );
    }
}
