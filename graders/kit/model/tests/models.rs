//! Drives models the way a grader does: as checks of a test binary, each of which starts it once more.
//!
//! The checks in `wrong` and `right` are ignored, so that only the tests below run them and look at what they say.
#![cfg(not(miri))]

mod wrong {
    mod model {
        use grader_kit::{expect_eq, expect_ok};
        use grader_kit_model::atomic::{AtomicBool, AtomicUsize, Ordering};
        use grader_kit_model::cell::UnsafeCell;
        use grader_kit_model::{Arc, Mutex, explore, hint, thread};

        struct Mailbox {
            full: AtomicBool,
            letter: UnsafeCell<u32>,
        }

        // SAFETY: not safe at all, which is what the model has to find out; loom runs all threads on one.
        unsafe impl Sync for Mailbox {}
        // SAFETY: as above.
        unsafe impl Send for Mailbox {}

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn relaxed_publication() {
            expect_ok!(explore(2, || {
                let ours = Arc::new(Mailbox {
                    full: AtomicBool::new(false),
                    letter: UnsafeCell::new(0),
                });
                let theirs = Arc::clone(&ours);
                let sender = thread::spawn("sender", move || {
                    // SAFETY: the model's business.
                    theirs.letter.with_mut(|letter| unsafe { *letter = 7 });
                    theirs.full.store(true, Ordering::Relaxed);
                });
                if ours.full.load(Ordering::Acquire) {
                    // SAFETY: the model's business.
                    ours.letter.with(|letter| unsafe { *letter });
                }
                sender.join();
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn lost_update() {
            expect_ok!(explore(2, || {
                let ours = Arc::new(AtomicUsize::new(0));
                let theirs = Arc::clone(&ours);
                let other = thread::spawn("other", move || {
                    let seen = theirs.load(Ordering::SeqCst);
                    theirs.store(seen + 1, Ordering::SeqCst);
                });
                let seen = ours.load(Ordering::SeqCst);
                ours.store(seen + 1, Ordering::SeqCst);
                other.join();
                expect_eq!(ours.load(Ordering::SeqCst), 2);
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn locks_in_two_orders() {
            expect_ok!(explore(2, || {
                let ours = Arc::new((Mutex::new(()), Mutex::new(())));
                let theirs = Arc::clone(&ours);
                let other = thread::spawn("other", move || {
                    let _second = theirs.1.lock();
                    let _first = theirs.0.lock();
                });
                let first = ours.0.lock();
                let second = ours.1.lock();
                drop((first, second));
                other.join();
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn waits_for_nobody() {
            expect_ok!(explore(1, || {
                let flag = AtomicBool::new(false);
                while !flag.load(Ordering::Acquire) {
                    hint::spin_loop();
                }
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn takes_stds_atomics() {
            expect_ok!(explore(2, || {
                let ours = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
                let theirs = std::sync::Arc::clone(&ours);
                let other = thread::spawn("other", move || theirs.fetch_add(1, Ordering::SeqCst));
                ours.fetch_add(1, Ordering::SeqCst);
                other.join();
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn reads_an_older_value() {
            expect_ok!(explore(2, || {
                let ours = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
                let theirs = Arc::clone(&ours);
                let sender = thread::spawn("sender", move || {
                    theirs.0.store(7, Ordering::Relaxed);
                    theirs.1.store(1, Ordering::Relaxed);
                });
                let receiver = thread::spawn("receiver", {
                    let ours = Arc::clone(&ours);
                    move || {
                        (
                            ours.1.load(Ordering::Relaxed),
                            ours.0.load(Ordering::Relaxed),
                        )
                    }
                });
                sender.join();
                let seen = receiver.join();
                grader_kit::expect!(seen != (1, 0), "the second store without the first");
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn not_begun() {
            expect_ok!(explore(1, || todo!()));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn panics_in_a_drop_while_it_unwinds() {
            struct Bomb;
            impl Drop for Bomb {
                fn drop(&mut self) {
                    panic!("the second one");
                }
            }
            expect_ok!(explore(1, || {
                let _bomb = Bomb;
                panic!("the first one");
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        #[ignore = "run by the tests below"]
        fn second_of_two_explorations() {
            expect_ok!(explore(1, || {
                AtomicBool::new(false);
            }));
            expect_ok!(explore(1, || panic!("in the second")));
        }
    }
}

mod right {
    mod model {
        use grader_kit::{expect_eq, expect_ok};
        use grader_kit_model::atomic::{AtomicBool, AtomicUsize, Ordering};
        use grader_kit_model::{Arc, explore, hint, thread};

        #[grader_kit::test(points = 1, contract = "")]
        fn no_update_is_lost() {
            expect_ok!(explore(2, || {
                let ours = Arc::new(AtomicUsize::new(0));
                let theirs = Arc::clone(&ours);
                let other = thread::spawn("other", move || theirs.fetch_add(1, Ordering::Relaxed));
                ours.fetch_add(1, Ordering::Relaxed);
                other.join();
                expect_eq!(ours.load(Ordering::Relaxed), 2);
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        fn a_lock_may_wait_with_whatever_writes() {
            let takes: [fn(&AtomicBool) -> bool; 3] = [
                |locked| locked.swap(true, Ordering::Acquire),
                |locked| locked.swap(true, Ordering::AcqRel),
                |locked| locked.fetch_or(true, Ordering::SeqCst),
            ];
            expect_ok!(explore(2, move || {
                for take in takes {
                    let ours = Arc::new((AtomicBool::new(false), AtomicUsize::new(0)));
                    let work = move |shared: &(AtomicBool, AtomicUsize)| {
                        while take(&shared.0) {
                            hint::spin_loop();
                        }
                        let seen = shared.1.load(Ordering::Relaxed);
                        shared.1.store(seen + 1, Ordering::Relaxed);
                        shared.0.store(false, Ordering::Release);
                    };
                    let theirs = Arc::clone(&ours);
                    let other = thread::spawn("other", move || work(&theirs));
                    work(&ours);
                    other.join();
                    expect_eq!(ours.1.load(Ordering::Relaxed), 2);
                }
            }));
        }

        #[grader_kit::test(points = 1, contract = "")]
        fn a_panic_that_is_caught_is_none() {
            expect_ok!(explore(1, || {
                let caught = std::panic::catch_unwind(|| panic!("on purpose"));
                drop(caught);
                let caught = std::panic::catch_unwind(|| panic!("on purpose again"));
                drop(caught);
            }));
        }
    }
}

/// What the check of that name in `wrong` tells a learner.
fn told(check: &str) -> String {
    let path = format!("wrong::model::{check}");
    let ended = grader_kit::again::Again::tests(&["--exact", &path])
        .run()
        .expect("the test binary starts");
    assert!(!ended.success(), "{check} passed");
    ended.stdout
}

#[test]
fn each_mistake_is_told_for_what_it_is() {
    for (check, words) in [
        ("relaxed_publication", "a data race"),
        ("lost_update", "returned  1"),
        ("locks_in_two_orders", "a deadlock"),
        ("waits_for_nobody", "a wait without end"),
        ("takes_stds_atomics", "only one interleaving was found"),
        (
            "reads_an_older_value",
            "load(Relaxed) → 0   (an older value)",
        ),
        ("not_begun", "is still `todo!()`"),
        ("panics_in_a_drop_while_it_unwinds", "the first one"),
        ("second_of_two_explorations", "in the second"),
    ] {
        let told = told(check);
        assert!(told.contains(words), "{check}: {told}");
    }
}

#[test]
fn a_schedule_says_who_did_what_in_which_order() {
    let told = told("relaxed_publication");
    let steps: Vec<Vec<&str>> = told
        .lines()
        .filter(|line| line.contains("the check"))
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(
        steps
            .iter()
            .map(|words| words.join(" "))
            .collect::<Vec<_>>(),
        [
            "✗ sender the check writes the cell",
            "sender the check store(true, Relaxed)",
            "main the check load(Acquire) → true",
            "✗ main the check reads the cell",
        ],
        "{told}"
    );
}

#[test]
fn a_deadlock_shows_what_each_thread_waits_for() {
    let told = told("locks_in_two_orders");
    assert!(told.matches("locks the mutex").count() == 4, "{told}");
}
