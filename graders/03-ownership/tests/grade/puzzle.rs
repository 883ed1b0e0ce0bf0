//! Exercise 2: nothing needs a copy.

use kata_03::puzzle::{Job, longest, shout};

mod behaviour {
    use super::{Job, longest, shout};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "ASCII letters in upper case; all other characters stay as they are"
    )]
    fn shout_changes_ascii_letters_only() {
        for (text, expected) in [("ten past 9", "TEN PAST 9"), ("Grüße", "GRüßE"), ("", "")] {
            let given = text.to_owned();
            expect_eq!(shout(given), expected, "given = {text:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "the longest word in bytes; of several equally long ones, the first; `None` where the vector is empty"
    )]
    fn longest_is_the_first_of_the_longest() {
        let table: [(&[&str], Option<&str>); 4] = [
            (&[], None),
            (&[""], Some("")),
            (&["a", "three", "seven", "four"], Some("three")),
            (&["abc", "ßß"], Some("ßß")),
        ];
        for (given, expected) in table {
            let words: Vec<String> = given.iter().map(|&word| word.to_owned()).collect();
            expect_eq!(
                longest(words).as_deref(),
                expected,
                "words = {given:?}; ß takes two bytes"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "a waiting job runs, a running one is done, a done one stays; the name always stays the same"
    )]
    fn advance_keeps_the_name() {
        let name = || "paint".to_owned();
        for (before, after) in [
            (Job::Waiting(name()), Job::Running(name())),
            (Job::Running(name()), Job::Done(name())),
            (Job::Done(name()), Job::Done(name())),
        ] {
            let mut job = before.clone();
            job.advance();
            expect_eq!(job, after, "after job.advance() on {before:?}");
        }
    }
}

mod cost {
    use super::{Job, longest, shout};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "the text's buffer can be used again: nothing is allocated"
    )]
    fn shout_uses_the_buffer_it_was_given() {
        let text = "ten past nine".to_owned();
        expect_eq!(
            allocations_of(|| shout(text)).1,
            0,
            "text = \"ten past nine\"; allocations counted"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "the word that is returned is the one that was in the vector: nothing is allocated"
    )]
    fn longest_moves_the_word_out() {
        let words = ["a", "three", "four"].map(str::to_owned).to_vec();
        expect_eq!(
            allocations_of(|| longest(words)).1,
            0,
            "words = [\"a\", \"three\", \"four\"]; allocations counted"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "the name moves from one variant into the next: nothing is allocated"
    )]
    fn advance_moves_the_name_on() {
        for mut job in [Job::Waiting, Job::Running, Job::Done].map(|at| at("paint".to_owned())) {
            let before = format!("{job:?}");
            expect_eq!(
                allocations_of(|| job.advance()).1,
                0,
                "job = {before}; allocations counted"
            );
        }
    }
}
