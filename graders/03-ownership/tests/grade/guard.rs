//! Exercise 6: a guard for the end of a scope.

use kata_03::guard::{Guard, append_all};

mod behaviour {
    use super::{Guard, append_all};
    use grader_kit::{expect_eq, expect_panic};
    use std::cell::{Cell, RefCell};
    use std::panic::{self, AssertUnwindSafe};
    use std::rc::Rc;

    #[grader_kit::test(
        points = 2,
        contract = "when the scope ends the closure runs exactly once, with the value as it is then"
    )]
    fn the_closure_runs_when_the_scope_ends() {
        let events = RefCell::new(Vec::new());
        {
            let mut guard = Guard::new(1, |value| events.borrow_mut().push(format!("end {value}")));
            *guard += 1;
            events.borrow_mut().push(format!("work {}", *guard));
        }
        expect_eq!(
            events.take(),
            ["work 2", "end 2"],
            "Guard::new(1, …), then *guard += 1, then the work, then the scope ends"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "however the scope ends, also by a panic, the closure runs exactly once"
    )]
    fn the_closure_runs_when_the_scope_panics() {
        let runs = Cell::new(0);
        let guard = Guard::new((), |()| runs.set(runs.get() + 1));
        let _ = panic::catch_unwind(AssertUnwindSafe(move || {
            let _guard = guard;
            panic!("half-way");
        }));
        expect_eq!(
            runs.get(),
            1,
            "a scope with a guard panicked; counted is how often the closure ran"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "`into_inner` gives the value back; the closure never runs; it is dropped before this returns"
    )]
    fn a_disarmed_guard_lets_go_of_its_closure() {
        let runs = Rc::new(Cell::new(0));
        let counter = Rc::clone(&runs);
        let guard = Guard::new(7, move |_| counter.set(counter.get() + 1));
        let value = guard.into_inner();
        let clones_left = Rc::strong_count(&runs) - 1;
        expect_eq!(
            (value, runs.get(), clones_left),
            (7, 0, 0),
            "after guard.into_inner(): the value, how often the closure ran, how many Rcs the closure still keeps alive"
        );
    }

    #[grader_kit::test(points = 1, contract = "`append_all` appends all items to the list")]
    fn a_finished_batch_stays() {
        let mut list = vec![1];
        append_all(&mut list, [2, 3]);
        expect_eq!(
            list,
            [1, 2, 3],
            "after append_all(&mut list, [2, 3]) to [1]"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "where the iterator panics, the list holds the same items as before the call, and the panic goes on"
    )]
    fn a_batch_that_panics_leaves_no_trace() {
        let mut list = vec![1];
        let items = (2..6).inspect(|item| {
            if *item == 4 {
                panic!("no more items");
            }
        });
        expect_panic!(
            append_all(&mut list, items),
            "no more items",
            "items = 2, then 3, then a panic"
        );
        expect_eq!(
            list,
            [1],
            "list = [1] before the call, and items = 2, then 3, then a panic"
        );
    }
}

mod cost {
    use super::append_all;
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "where the list has room for all items, nothing is allocated: they go into the list itself"
    )]
    fn a_batch_needs_no_second_vector() {
        let mut list = Vec::with_capacity(8);
        list.push(1);
        expect_eq!(
            allocations_of(|| append_all(&mut list, 2..5)).1,
            0,
            "list = [1] with room for eight, items = 2, 3, 4; allocations counted"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "the bare statement `Guard::new(value, closure);` gets the warning `unused_must_use`"
    )]
    fn a_guard_must_be_bound() {
        expect_ok!(case!("a_guard_must_be_bound"));
    }
}
