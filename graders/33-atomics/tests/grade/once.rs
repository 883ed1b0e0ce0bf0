//! A value that is made once.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_33::once::OnceSlot;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::rc::Rc;

    #[grader_kit::test(
        points = 1,
        contract = "`get` is the value, if it is there. `get_or_init` is the value; where there is none, `init` makes it."
    )]
    fn the_first_one_makes_the_value() {
        let slot = OnceSlot::new();
        expect_eq!(
            (
                slot.get(),
                slot.get_or_init(|| 1),
                slot.get_or_init(|| 2),
                slot.get()
            ),
            (None, &1, &1, Some(&1)),
            "slot = OnceSlot::new()"
        );
    }

    /// What `get_or_init` gives, or that it panicked.
    fn attempt(slot: &OnceSlot<u32>, init: impl FnOnce() -> u32) -> Result<&u32, &'static str> {
        catch_unwind(AssertUnwindSafe(|| slot.get_or_init(init))).map_err(|_| "panicked")
    }

    #[grader_kit::test(
        points = 3,
        contract = "If `init` panics, the panic goes on to its caller. The slot is then empty again: whoever comes later tries with a closure of its own.",
        seconds = 3
    )]
    fn a_panic_leaves_the_slot_empty() {
        let slot = OnceSlot::new();
        expect_eq!(
            [
                slot.get().ok_or("empty"),
                attempt(&slot, || panic!("no value")),
                slot.get().ok_or("empty"),
                attempt(&slot, || 2),
            ],
            [Err("empty"), Err("panicked"), Err("empty"), Ok(&2)],
            "slot = OnceSlot::new(); then slot.get(), slot.get_or_init with a closure that panics, slot.get(), slot.get_or_init(|| 2)"
        );
    }

    #[grader_kit::test(points = 1, contract = "The value is dropped with its slot.")]
    fn the_value_is_dropped_with_its_slot() {
        let value = Rc::new("value");
        let slot = OnceSlot::new();
        slot.get_or_init(|| Rc::clone(&value));
        drop(slot);
        expect_eq!(
            Rc::strong_count(&value),
            1,
            "after slot.get_or_init(|| Rc::clone(&value)) the slot was dropped"
        );
    }
}

mod compile {
    use crate::auto_traits::{AutoTraits, OneAtATime, Plain, StaysHome, ThreadLocal, auto_traits};
    use grader_kit::expect_eq;
    use kata_33::once::OnceSlot;

    #[grader_kit::test(
        points = 2,
        contract = "A slot may be shared between threads exactly where its value may be both sent and shared."
    )]
    fn the_value_must_be_sendable_and_shareable() {
        for (value, found, due) in [
            ("u32", auto_traits!(OnceSlot<Plain>), [true, true]),
            (
                "Cell<u32>",
                auto_traits!(OnceSlot<OneAtATime>),
                [true, false],
            ),
            (
                "MutexGuard<u32>",
                auto_traits!(OnceSlot<StaysHome>),
                [false, false],
            ),
            (
                "Rc<u32>",
                auto_traits!(OnceSlot<ThreadLocal>),
                [false, false],
            ),
        ] {
            let [send, sync] = due;
            expect_eq!(
                found,
                AutoTraits { send, sync },
                "found is what the compiler says of OnceSlot<{value}>"
            );
        }
    }
}

#[cfg(not(miri))]
mod model {
    use grader_kit::{expect_eq, expect_ok};
    use grader_kit_model::{Arc, explore, thread};
    use kata_33_model::once::OnceSlot;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[grader_kit::test(
        points = 5,
        contract = "Where threads call this at the same time, one of them runs its `init`; the others wait, calling `hint::spin_loop` on every turn, and share what it made. Their own closures never run.",
        not_under_miri = "models are explored by loom"
    )]
    fn one_makes_the_value_for_all() {
        expect_ok!(explore(2, || {
            let slot = Arc::new(OnceSlot::new());
            // Not the model's own: it only counts, and no order depends on it.
            let runs = std::sync::Arc::new(AtomicUsize::new(0));
            let init = |runs: &AtomicUsize| {
                runs.fetch_add(1, Ordering::Relaxed);
                7
            };
            let (their_slot, their_runs) = (Arc::clone(&slot), std::sync::Arc::clone(&runs));
            let other = thread::spawn("other", move || {
                *their_slot.get_or_init(|| init(&their_runs))
            });
            let mine = *slot.get_or_init(|| init(&runs));
            let theirs = other.join();
            expect_eq!(
                (mine, theirs, runs.load(Ordering::Relaxed)),
                (7, 7, 1),
                "two threads that call slot.get_or_init(|| 7) at the same time; what they got, and how many of the closures ran"
            );
        }));
    }

    #[grader_kit::test(
        points = 4,
        contract = "`get` is the value, if it is there; never waits. Whoever gets the value sees it whole: all that its maker did until it was there has happened before.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_value_is_seen_whole_or_not_at_all() {
        expect_ok!(explore(2, || {
            let slot = Arc::new(OnceSlot::new());
            let theirs = Arc::clone(&slot);
            let reader = thread::spawn("reader", move || {
                theirs.get();
            });
            slot.get_or_init(|| 7);
            reader.join();
        }));
    }
}
