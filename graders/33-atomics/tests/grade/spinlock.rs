//! A spinlock and its guard.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_33::spinlock::SpinLock;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[grader_kit::test(
        points = 2,
        contract = "Takes the lock if it is free; `None` at once if it is not, and then its holder keeps it. Dropping the guard frees the lock."
    )]
    fn a_held_lock_stays_with_its_holder() {
        let lock = SpinLock::new(5);
        let mut held = Some(lock.lock());
        for (situation, seen) in [
            ("while a guard of it is held", None),
            ("the second time, with the guard still held", None),
            ("after the guard was dropped", Some(5)),
            ("once more", Some(5)),
        ] {
            if seen.is_some() {
                held = None;
            }
            expect_eq!(lock.try_lock().map(|guard| *guard), seen, "{situation}");
        }
        drop(held);
    }

    #[grader_kit::test(
        points = 2,
        contract = "Access to the value, until the guard is dropped: then the lock is free, also where a panic drops it."
    )]
    fn a_panic_frees_the_lock() {
        let lock = SpinLock::new(5);
        let guard = lock.lock();
        let _ = catch_unwind(AssertUnwindSafe(move || {
            let mut guard = guard;
            *guard += 1;
            panic!("with the guard in hand");
        }));
        expect_eq!(
            lock.try_lock().map(|guard| *guard),
            Some(6),
            "lock = SpinLock::new(5); a holder added 1 and then panicked"
        );
    }
}

mod compile {
    use crate::auto_traits::{AutoTraits, OneAtATime, Plain, StaysHome, ThreadLocal, auto_traits};
    use grader_kit::expect_eq;
    use kata_33::spinlock::{SpinGuard, SpinLock};

    #[grader_kit::test(
        points = 2,
        contract = "A lock may be shared between threads exactly where its value may be sent from one to another."
    )]
    fn what_is_locked_must_be_sendable() {
        for (value, found, due) in [
            ("u32", auto_traits!(SpinLock<Plain>), true),
            ("Cell<u32>", auto_traits!(SpinLock<OneAtATime>), true),
            ("MutexGuard<u32>", auto_traits!(SpinLock<StaysHome>), false),
            ("Rc<u32>", auto_traits!(SpinLock<ThreadLocal>), false),
        ] {
            expect_eq!(
                found,
                AutoTraits {
                    send: due,
                    sync: due
                },
                "found is what the compiler says of SpinLock<{value}>"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A guard may be sent to another thread where its lock may be shared. It may be shared between threads exactly where the value may be."
    )]
    fn a_shared_guard_shares_the_value() {
        for (value, found, due) in [
            ("u32", auto_traits!(SpinGuard<'static, Plain>), [true; 2]),
            (
                "Cell<u32>",
                auto_traits!(SpinGuard<'static, OneAtATime>),
                [true, false],
            ),
            (
                "Rc<u32>",
                auto_traits!(SpinGuard<'static, ThreadLocal>),
                [false; 2],
            ),
        ] {
            let [send, sync] = due;
            expect_eq!(
                found,
                AutoTraits { send, sync },
                "found is what the compiler says of SpinGuard<'_, {value}>"
            );
        }
    }
}

#[cfg(not(miri))]
mod model {
    use grader_kit::expect_ok;
    use grader_kit_model::{Arc, explore, thread};
    use kata_33_model::spinlock::SpinLock;

    #[grader_kit::test(
        points = 4,
        contract = "A value that one thread at a time may touch. What a holder did has happened for every later holder. `lock` calls `hint::spin_loop` on every turn of the wait.",
        not_under_miri = "models are explored by loom"
    )]
    fn holders_come_one_after_the_other() {
        expect_ok!(explore(2, || {
            let lock = Arc::new(SpinLock::new(0));
            let theirs = Arc::clone(&lock);
            let other = thread::spawn("other", move || *theirs.lock() += 1);
            *lock.lock() += 1;
            other.join();
        }));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`try_lock` takes the lock if it is free. What a holder did has happened for every later holder.",
        not_under_miri = "models are explored by loom"
    )]
    fn whoever_tries_comes_after_the_last_holder() {
        expect_ok!(explore(2, || {
            let lock = Arc::new(SpinLock::new(0));
            let theirs = Arc::clone(&lock);
            let other = thread::spawn("other", move || *theirs.lock() += 1);
            if let Some(mut guard) = lock.try_lock() {
                *guard += 1;
            }
            other.join();
        }));
    }
}
