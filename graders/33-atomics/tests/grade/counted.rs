//! A reference count.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_33::counted::Counted;

    #[grader_kit::test(
        points = 2,
        contract = "The value to change, where this is the only handle; otherwise `None`."
    )]
    fn only_a_single_handle_may_change_the_value() {
        for (others, due) in [(0, Some(&mut 5)), (1, None), (2, None)] {
            let mut handle = Counted::new(5);
            let clones = Vec::from_iter((0..others).map(|_| handle.clone()));
            expect_eq!(
                Counted::get_mut(&mut handle),
                due,
                "handle = Counted::new(5), with {} clones of it",
                clones.len()
            );
        }
    }
}

mod property {
    use grader_kit::expect_eq;
    use grader_kit_property::{any, collection, for_all};
    use kata_33::counted::Counted;
    use std::rc::Rc;

    #[grader_kit::test(
        points = 2,
        contract = "A shared value with as many owners as there are handles. The last handle to go drops the value."
    )]
    fn the_value_lives_as_long_as_a_handle() {
        for_all(
            collection::vec((any::<bool>(), 0..8_usize), 0..12),
            |steps| {
                let watch = Rc::new(());
                let mut handles = vec![Counted::new(Rc::clone(&watch))];
                for (clones, position) in steps {
                    if handles.is_empty() {
                        break;
                    }
                    let position = position % handles.len();
                    if *clones {
                        handles.push(handles[position].clone());
                    } else {
                        handles.swap_remove(position);
                    }
                    let values_alive = Rc::strong_count(&watch) - 1;
                    expect_eq!(
                        (handles.first().map(Counted::count), values_alive),
                        match handles.len() {
                            0 => (None, 0),
                            owners => (Some(owners), 1),
                        },
                        "the input says what was done with one of the handles: `true` for clone, `false` for drop; this is the state after {:?}",
                        (clones, position)
                    );
                }
            },
        );
    }
}

mod cost {
    use grader_kit::{cost, expect_eq};
    use kata_33::counted::Counted;

    #[grader_kit::test(
        points = 2,
        contract = "All handles share one allocation, which `new` makes; cloning a handle allocates nothing. The last handle to go frees the memory."
    )]
    fn all_handles_share_one_allocation() {
        let ((), counted) = cost::of(|| {
            let handle = Counted::new([0_u64; 4]);
            let other = handle.clone();
            drop(handle);
            drop(other.clone());
        });
        expect_eq!(
            (counted.allocations, counted.deallocations),
            (1, 1),
            "Counted::new([0_u64; 4]), two clones, and all three handles dropped"
        );
    }
}

mod compile {
    use crate::auto_traits::{AutoTraits, OneAtATime, Plain, StaysHome, ThreadLocal, auto_traits};
    use grader_kit::expect_eq;
    use kata_33::counted::Counted;

    #[grader_kit::test(
        points = 2,
        contract = "A handle may be sent to another thread, and shared between threads, exactly where its value may be both sent and shared."
    )]
    fn the_value_must_be_sendable_and_shareable() {
        for (value, found, due) in [
            ("u32", auto_traits!(Counted<Plain>), true),
            ("Cell<u32>", auto_traits!(Counted<OneAtATime>), false),
            ("MutexGuard<u32>", auto_traits!(Counted<StaysHome>), false),
            ("Rc<u32>", auto_traits!(Counted<ThreadLocal>), false),
        ] {
            expect_eq!(
                found,
                AutoTraits {
                    send: due,
                    sync: due
                },
                "found is what the compiler says of Counted<{value}>"
            );
        }
    }
}

#[cfg(not(miri))]
mod model {
    use grader_kit::{expect_eq, expect_ok};
    use grader_kit_model::cell::UnsafeCell;
    use grader_kit_model::{explore, thread};
    use kata_33_model::counted::Counted;
    use std::mem::ManuallyDrop;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// A value that the model watches: looking at it is a read, and dropping it a write, as it is for a `String`.
    struct Watched {
        cell: UnsafeCell<u32>,
        drops: std::sync::Arc<AtomicUsize>,
    }

    impl Watched {
        /// The value, and a count of its drops: not the model's own, since no order depends on it.
        fn new() -> (Self, std::sync::Arc<AtomicUsize>) {
            let drops = std::sync::Arc::new(AtomicUsize::new(0));
            let value = Self {
                cell: UnsafeCell::new(5),
                drops: std::sync::Arc::clone(&drops),
            };
            (value, drops)
        }

        fn look(&self) {
            self.cell.with(|_| ());
        }

        fn change(&mut self) {
            self.cell.with_mut(|_| ());
        }
    }

    impl Drop for Watched {
        fn drop(&mut self) {
            self.drops.fetch_add(1, Ordering::Relaxed);
            self.change();
        }
    }

    #[grader_kit::test(
        points = 4,
        contract = "The last handle to go drops the value. Before the value is dropped, all has happened that anybody did with it.",
        not_under_miri = "models are explored by loom"
    )]
    fn the_last_one_comes_after_all_others() {
        expect_ok!(explore(2, || {
            let (value, drops) = Watched::new();
            let mine = Counted::new(value);
            let theirs = mine.clone();
            let other = thread::spawn("other", move || {
                theirs.look();
                drop(theirs);
            });
            mine.look();
            drop(mine);
            other.join();
            let times_dropped = drops.load(Ordering::Relaxed);
            expect_eq!(
                times_dropped,
                1,
                "two threads drop the last two handles at the same time; counted is how often the value was dropped"
            );
        }));
    }

    #[grader_kit::test(
        points = 3,
        contract = "The value to change, where this is the only handle. Whatever others did with the value, through handles that are gone, has happened before.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_single_handle_comes_after_all_others() {
        expect_ok!(explore(2, || {
            let (value, _) = Watched::new();
            let mine = Counted::new(value);
            let mut theirs = mine.clone();
            let other = thread::spawn("other", move || {
                if let Some(value) = Counted::get_mut(&mut theirs) {
                    value.change();
                }
            });
            mine.look();
            drop(mine);
            other.join();
        }));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A shared value with as many owners as there are handles.",
        not_under_miri = "models are explored by loom"
    )]
    fn every_clone_counts() {
        expect_ok!(explore(2, || {
            // Never dropped: where the count is wrong, that would free the value too early.
            let mine = ManuallyDrop::new(Counted::new(5));
            let theirs = ManuallyDrop::new((*mine).clone());
            let other = thread::spawn("other", move || {
                let _ = ManuallyDrop::new((*theirs).clone());
            });
            let _ = ManuallyDrop::new((*mine).clone());
            other.join();
            expect_eq!(
                Counted::count(&mine),
                4,
                "two threads have cloned a handle each, at the same time, and there had been two before"
            );
        }));
    }
}
