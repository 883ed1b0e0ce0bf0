//! Exercise 1: what lines of code ask of the allocator.

use kata_60::forecast::{boxed, copied, grid, shared, tightened};

mod cost {
    use super::{boxed, copied, grid, shared, tightened};
    use crate::allocations;
    use grader_kit::expect_eq;
    use std::any::type_name;
    use std::rc::Rc;

    /// Vectors of texts, some of them empty.
    fn lists() -> [Vec<String>; 5] {
        [
            Vec::new(),
            vec![String::new()],
            vec!["tea".to_owned()],
            vec!["tea".to_owned(), String::new(), "coffee".to_owned()],
            vec!["a cup of tea".to_owned(); 7],
        ]
    }

    fn boxed_value_is_counted<T: Default>() {
        let value = T::default();
        expect_eq!(
            boxed::<T>(),
            allocations(|| Box::new(value)),
            "T = {}, of {} bytes; expected is what was counted",
            type_name::<T>(),
            size_of::<T>()
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "How often `Box::new(value)` asks for memory, where `value` is a `T` that is there already."
    )]
    fn a_box_is_forecast() {
        boxed_value_is_counted::<u8>();
        boxed_value_is_counted::<[u64; 20]>();
        boxed_value_is_counted::<String>();
        boxed_value_is_counted::<()>();
        boxed_value_is_counted::<[u64; 0]>();
    }

    #[grader_kit::test(
        points = 1,
        contract = "How often `(0..rows).map(|_| vec![0; columns]).collect()` into a `Vec<Vec<u8>>` asks for memory."
    )]
    fn a_grid_is_forecast() {
        for (rows, columns) in [(1, 1), (4, 1), (1, 9), (20, 30), (0, 3), (3, 0), (0, 0)] {
            expect_eq!(
                grid(rows, columns),
                allocations(|| Vec::from_iter((0..rows).map(|_| vec![0_u8; columns]))),
                "rows = {rows}, columns = {columns}; expected is what was counted"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "How often `list.to_vec()` asks for memory, where `list` is a slice of `String`s."
    )]
    fn a_copy_is_forecast() {
        for list in lists() {
            expect_eq!(
                copied(&list),
                allocations(|| list.to_vec()),
                "list = {list:?}; expected is what was counted"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "How often `Rc::from(list)` into an `Rc<[String]>`, and then `Rc::clone(&shared)`, ask for memory."
    )]
    fn a_shared_list_is_forecast() {
        for list in lists() {
            let counted = list.clone();
            expect_eq!(
                shared(&list),
                allocations(|| {
                    let shared: Rc<[String]> = Rc::from(counted);
                    let again = Rc::clone(&shared);
                    (shared, again)
                }),
                "list = {list:?}; expected is what was counted"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "How often `list.into_boxed_slice()` asks for memory, where `list` is a `Vec<u8>` of this length and capacity."
    )]
    fn a_tightened_list_is_forecast() {
        for (length, capacity) in [(3, 3), (3, 8), (7, 8), (1, 100), (0, 8), (0, 0)] {
            let mut list = Vec::with_capacity(capacity);
            list.resize(length, 0_u8);
            expect_eq!(
                tightened(length, capacity),
                allocations(|| list.into_boxed_slice()),
                "length = {length}, capacity = {capacity}; expected is what was counted"
            );
        }
    }
}
