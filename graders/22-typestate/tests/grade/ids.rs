//! Exercise 1: numbers that know what they number.

use kata_22::ids::{Id, Table};

/// A kind with every trait, so that these checks run before the compile checks are content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct User;

mod behaviour {
    use super::{Id, Table, User};
    use grader_kit::expect_eq;
    use std::hash::{DefaultHasher, Hash, Hasher};

    fn digest(value: impl Hash) -> u64 {
        // Always the same keys, so always the same digest.
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        hasher.finish()
    }

    #[grader_kit::test(
        points = 1,
        contract = "Ids of one kind are equal where their numbers are, and hash as their numbers do."
    )]
    fn ids_are_equal_and_hash_as_their_numbers() {
        for (left, right) in [(7, 7), (7, 8), (0, u64::MAX)] {
            let (a, b) = (Id::<User>::new(left), Id::<User>::new(right));
            expect_eq!(
                (a == b, digest(b)),
                (left == right, digest(right)),
                "a = Id::<User>::new({left}), b = Id::<User>::new({right}); digest is what a hasher makes of a value"
            );
        }
    }

    #[grader_kit::test(points = 1, contract = "`{:?}` writes `Id(7)`.")]
    fn an_id_is_shown_as_its_number() {
        expect_eq!(format!("{:?}", Id::<User>::new(7)), "Id(7)");
    }

    #[grader_kit::test(
        points = 1,
        contract = "`get` gives the item with this id; `None` where this table has none."
    )]
    fn a_table_finds_what_it_was_given() {
        let (mut small, mut large) = (Table::new(), Table::new());
        let first = small.add('a');
        let second = small.add('b');
        large.add('x');
        large.add('y');
        let far = large.add('z');
        expect_eq!(
            [small.get(first), small.get(second), small.get(far)],
            [Some(&'a'), Some(&'b'), None],
            "first = small.add('a'), second = small.add('b'), and far = the id of the third item in another table"
        );
    }
}

mod cost {
    use super::{Id, User};
    use grader_kit::expect_eq;

    #[grader_kit::test(points = 1, contract = "An id is as big as a `u64`.")]
    fn an_id_is_as_big_as_a_number() {
        expect_eq!(
            size_of_val(&Id::<User>::new(7)),
            size_of::<u64>(),
            "counted in bytes"
        );
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "A `Table<T>` gives and takes `Id<T>`. Whoever asks a table of users with the id of an invoice does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn ids_of_two_kinds_do_not_mix() {
        expect_ok!(case!("ids_of_two_kinds_do_not_mix"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "For every `T` of known size, even one that has no traits at all, `Id<T>` is `Copy`, `Clone`, `Eq`, `PartialEq`, `Hash` and `Debug`.",
        not_under_miri = "it starts a compiler"
    )]
    fn an_id_asks_nothing_of_its_kind() {
        expect_ok!(case!("an_id_asks_nothing_of_its_kind"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`Id<T>` is `Send` and `Sync`, also where `T` is not: a number may go to any thread.",
        not_under_miri = "it starts a compiler"
    )]
    fn an_id_may_go_to_any_thread() {
        expect_ok!(case!("an_id_may_go_to_any_thread"));
    }
}
