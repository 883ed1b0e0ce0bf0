//! Exercise 4: an exclusive reference that walks.

use kata_04::cursor::{Folder, Link, Node, append, insert, remove_all, total};

fn list(values: &[i32]) -> Link {
    let hang_before = |next, &value| Some(Box::new(Node { value, next }));
    values.iter().rev().fold(None, hang_before)
}

fn values(list: &Link) -> Vec<i32> {
    let nodes = std::iter::successors(list.as_deref(), |node| node.next.as_deref());
    nodes.map(|node| node.value).collect()
}

/// A folder home (1) with music (2), in which live (4) is, and with notes (8).
fn home() -> Folder {
    let folder = |name: &str, size, inside| Folder {
        name: name.to_owned(),
        size,
        inside,
    };
    let live = folder("live", 4, vec![]);
    let music = folder("music", 2, vec![live]);
    let notes = folder("notes", 8, vec![]);
    folder("home", 1, vec![music, notes])
}

mod behaviour {
    use super::{append, home, insert, list, remove_all, total, values};
    use grader_kit::expect_eq;

    #[grader_kit::test(points = 1, contract = "`append` hangs a value at the end of the list")]
    fn the_end_grows() {
        for (given, expected) in [
            (vec![], vec![3]),
            (vec![5], vec![5, 3]),
            (vec![5, 1, 4], vec![5, 1, 4, 3]),
        ] {
            let mut list = list(&given);
            append(&mut list, 3);
            expect_eq!(
                values(&list),
                expected,
                "after append(&mut list, 3) on {given:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`insert` puts a value into an ascending list, which stays ascending"
    )]
    fn the_order_is_kept() {
        for (given, value, expected) in [
            (vec![], 3, vec![3]),
            (vec![1, 5], 3, vec![1, 3, 5]),
            (vec![4, 5], 3, vec![3, 4, 5]),
            (vec![1, 2], 3, vec![1, 2, 3]),
            (vec![3, 3], 3, vec![3, 3, 3]),
        ] {
            let mut list = list(&given);
            insert(&mut list, value);
            expect_eq!(
                values(&list),
                expected,
                "after insert(&mut list, {value}) on {given:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`remove_all` takes every node with that value out; the others keep their order; it returns how many went"
    )]
    fn all_of_them_go() {
        for (given, left) in [
            (vec![], vec![]),
            (vec![7], vec![]),
            (vec![7, 2, 7, 1], vec![2, 1]),
            (vec![3, 7, 7, 7, 4], vec![3, 4]),
            (vec![3, 7, 7], vec![3]),
            (vec![2, 1], vec![2, 1]),
        ] {
            let mut list = list(&given);
            expect_eq!(
                (remove_all(&mut list, 7), values(&list)),
                (given.len() - left.len(), left),
                "list = {given:?}; then its values"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "the size with all that is in it; the log gets each name and a line feed, a folder before those in it"
    )]
    fn every_folder_is_counted_and_logged() {
        let home = home();
        let mut log = String::from("sizes\n");
        expect_eq!(
            (total(&home, Some(&mut log)), log.as_str()),
            (15, "sizes\nhome\nmusic\nlive\nnotes\n"),
            "home (1) holds music (2), which holds live (4), and notes (8); the log began with \"sizes\\n\""
        );
    }
}

mod cost {
    use super::{append, home, insert, list, remove_all, total};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(points = 1, contract = "the one allocation is the new node")]
    fn a_value_costs_one_node() {
        let mut list = list(&[1, 2, 4]);
        expect_eq!(
            allocations_of(|| (insert(&mut list, 3), append(&mut list, 5))).1,
            2,
            "list = [1, 2, 4]; allocations counted, one for each of the two nodes"
        );
    }

    #[grader_kit::test(points = 1, contract = "`remove_all` allocates nothing")]
    fn removing_builds_no_new_list() {
        let mut list = list(&[7, 1, 7, 7, 2]);
        expect_eq!(
            allocations_of(|| remove_all(&mut list, 7)).1,
            0,
            "list = [7, 1, 7, 7, 2]; allocations counted"
        );
    }

    #[grader_kit::test(points = 1, contract = "without a log, `total` allocates nothing")]
    fn without_a_log_nothing_is_allocated() {
        let home = home();
        expect_eq!(
            allocations_of(|| total(&home, None)),
            (15, 0),
            "home (1) holds music (2), which holds live (4), and notes (8); then allocations counted"
        );
    }
}

mod craft {
    use crate::FORBIDDEN;
    use grader_kit::expect_ok;
    use grader_kit_source::without;

    const CURSOR: &str = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../katas/04-borrowing/src/cursor.rs"
    );

    #[grader_kit::test(
        points = 1,
        contract = "the code uses none of the words `clone`, `cloned`, `to_owned`, `to_vec`, `to_string` and `unsafe`",
        not_under_miri = "reads the learner's file"
    )]
    fn the_cursor_is_a_safe_reference() {
        expect_ok!(without(CURSOR, &FORBIDDEN));
    }
}
