//! Closures that C calls.

use kata_56::callbacks::{Bell, TooMany, each_word};

mod behaviour {
    use super::{Bell, TooMany, each_word};
    use crate::live::{logbook_debug_active_calls, logbook_debug_live_bells};
    use grader_kit::{expect_eq, expect_panic};
    use std::cell::RefCell;
    use std::ops::ControlFlow::{self, Break, Continue};
    use std::rc::Rc;

    #[grader_kit::test(
        points = 2,
        contract = "Hands each word to `visit`, from first to last, until it says `Break`; returns its last answer, and `Continue(())` for a text without words. A NUL within the text is an error, and nothing is visited.",
        not_under_miri = "it calls C"
    )]
    fn words_are_visited_until_break() {
        for (text, last, end, words) in [
            (
                "fog over Østre Fyr",
                "",
                Ok(Continue(())),
                &["fog", "over", "Østre", "Fyr"][..],
            ),
            ("fog over Østre Fyr", "over", Ok(Break(4)), &["fog", "over"]),
            (" Fyr  Fyr", "Fyr", Ok(Break(3)), &["Fyr"]),
            ("  ", "", Ok(Continue(())), &[]),
            ("fog\0 over", "", Err(3), &[]),
        ] {
            let mut seen = Vec::new();
            let visit = |word: &str| {
                seen.push(word.to_owned());
                if word == last {
                    Break(word.len())
                } else {
                    Continue(())
                }
            };
            expect_eq!(
                (
                    each_word(text, visit).map_err(|error| error.nul_position()),
                    seen
                ),
                (end, words.iter().map(ToString::to_string).collect()),
                "text = {text:?}; visit notes what it has seen, and says `Break(its length)` to {last:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "A panic of `visit` stops at once. It does not cross C: when `logbook_each_word` has returned, it goes on with its payload.",
        not_under_miri = "it calls C"
    )]
    fn a_panic_goes_around_the_words_of_c() {
        let mut seen = Vec::new();
        let visit = |word: &str| -> ControlFlow<()> {
            seen.push(word.to_owned());
            if word == "over" {
                panic!("no view any more");
            }
            Continue(())
        };
        expect_panic!(
            each_word("fog over the pier", visit),
            "no view any more",
            "visit panics at the second word"
        );
        expect_eq!(
            (seen, logbook_debug_active_calls()),
            (vec!["fog".to_owned(), "over".to_owned()], 0),
            "the words that visit has seen when it panicked at the second; and calls of C that have not returned"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Calls each listener with the minute, from the first that was added to the last.",
        not_under_miri = "it calls C"
    )]
    fn a_bell_is_heard_by_all() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let mut bell = Bell::new();
        for name in ["mate", "cook", "cat"] {
            let heard = Rc::clone(&heard);
            let mut times = 0;
            let listened = bell.listen(move |minute| {
                times += 1;
                heard.borrow_mut().push((name, minute, times));
            });
            if listened.is_err() {
                panic!("`listen` refused one of the first three listeners");
            }
        }
        bell.ring(60);
        bell.ring(90);
        expect_eq!(
            heard.take(),
            [
                ("mate", 60, 1),
                ("cook", 60, 1),
                ("cat", 60, 1),
                ("mate", 90, 2),
                ("cook", 90, 2),
                ("cat", 90, 2)
            ],
            "three listeners note their name, the minute and how often they were called; bell.ring(60), bell.ring(90)"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "A panic of a listener keeps those after it from being called, and does not cross C: it goes on when `logbook_bell_ring` has returned. The bell can be rung again.",
        not_under_miri = "it calls C"
    )]
    fn a_panic_goes_around_the_bell_of_c() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let mut bell = Bell::new();
        for name in ["mate", "cook", "cat"] {
            let heard = Rc::clone(&heard);
            let listened = bell.listen(move |minute| {
                heard.borrow_mut().push((name, minute));
                if (name, minute) == ("cook", 60) {
                    panic!("the soup boils over");
                }
            });
            if listened.is_err() {
                panic!("`listen` refused one of the first three listeners");
            }
        }
        expect_panic!(
            bell.ring(60),
            "the soup boils over",
            "the second of three listeners panics at minute 60"
        );
        bell.ring(90);
        expect_eq!(
            (heard.take(), logbook_debug_active_calls()),
            (
                vec![
                    ("mate", 60),
                    ("cook", 60),
                    ("mate", 90),
                    ("cook", 90),
                    ("cat", 90)
                ],
                0
            ),
            "who heard what, after bell.ring(60), at which cook panics, and bell.ring(90); and calls of C that have not returned"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each listener is dropped once: when the bell is, or at once where `listen` refuses it as the fifth.",
        not_under_miri = "it calls C"
    )]
    fn listeners_are_dropped_once() {
        let shared = Rc::new(());
        let mut bell = Bell::new();
        let mut seen = Vec::new();
        for _ in 0..5 {
            let own = Rc::clone(&shared);
            let result = bell.listen(move |_| drop(Rc::clone(&own)));
            seen.push((result, Rc::strong_count(&shared) - 1));
        }
        drop(bell);
        let kept = Rc::strong_count(&shared) - 1;
        expect_eq!(
            (seen, kept, logbook_debug_live_bells()),
            (
                vec![
                    (Ok(()), 1),
                    (Ok(()), 2),
                    (Ok(()), 3),
                    (Ok(()), 4),
                    (Err(TooMany), 4)
                ],
                0,
                0
            ),
            "what `listen` says to five listeners, each time with how many of them live; how many live after the bell is dropped; and \
             how many bells"
        );
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "A listener may borrow what outlives the bell, and nothing else.",
        not_under_miri = "it starts the compiler"
    )]
    fn a_listener_borrows_what_outlives_the_bell() {
        expect_ok!(case!("a_listener_borrows_what_outlives_the_bell"));
    }
}

mod memory {
    use super::{Bell, each_word};
    use std::ops::ControlFlow;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[grader_kit::test(
        points = 2,
        contract = "The bell owns its listeners; each is dropped once, and its memory freed. A panic leaves nothing behind in C.",
        judge = "valgrind"
    )]
    fn closures_live_as_long_as_c_calls_them() {
        let walk = || {
            each_word("fog over the pier", |word| {
                ControlFlow::Break(word.to_owned())
            })
        };
        let panics = || each_word("fog", |_| -> ControlFlow<()> { panic!("no view any more") });
        drop((walk(), catch_unwind(panics)));
        let mut bell = Bell::new();
        for number in 0..5_u32 {
            let mut heard = vec![number; 3];
            // What it says to the fifth, another check asks.
            let _ = bell.listen(move |minute| {
                heard.push(minute);
                if minute == 60 && heard[0] == 2 {
                    panic!("the soup boils over");
                }
            });
        }
        bell.ring(30);
        drop(catch_unwind(AssertUnwindSafe(|| bell.ring(60))));
        bell.ring(90);
    }
}
