//! Exercise 5: a tree whose versions share what they can.

use kata_60::versions::{Node, get, replace, set};
use std::rc::Rc;

fn node(name: &str, value: i64, children: Vec<Rc<Node>>) -> Rc<Node> {
    Rc::new(Node {
        name: Rc::from(name),
        value,
        children,
    })
}

/// The tree of all checks, drawn in [`TREE`].
fn tree() -> Rc<Node> {
    node(
        "root",
        0,
        vec![
            node("a", 1, vec![node("a1", 2, vec![]), node("a2", 2, vec![])]),
            node("b", 3, vec![node("b1", 2, vec![node("deep", 7, vec![])])]),
            node("c", 3, vec![]),
            node("c", 4, vec![node("d", 3, vec![])]),
        ],
    )
}

/// The tree as a learner may read it.
const TREE: &str = "root 0 [a 1 [a1 2, a2 2], b 3 [b1 2 [deep 7]], c 3, c 4 [d 3]]";

/// A tree in the notation of [`TREE`].
fn drawn(node: &Node) -> String {
    let children = Vec::from_iter(node.children.iter().map(|child| drawn(child)));
    let below = if children.is_empty() {
        String::new()
    } else {
        format!(" [{}]", children.join(", "))
    };
    format!("{} {}{below}", node.name, node.value)
}

mod behaviour {
    use super::{TREE, drawn, get, replace, set, tree};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "The node at the end of the path. The empty path leads to the root itself. Where several children have the same name, the first of them counts."
    )]
    fn get_follows_the_path() {
        for (path, value) in [
            (vec![], Some(0)),
            (vec!["c"], Some(3)),
            (vec!["b", "b1", "deep"], Some(7)),
            (vec!["root"], None),
            (vec!["deep"], None),
            (vec!["a", "a3"], None),
            (vec!["a", "a1", "a1"], None),
            (vec!["c", "d"], None),
        ] {
            let root = tree();
            expect_eq!(
                get(&root, &path).map(|node| node.value),
                value,
                "path = {path:?}, root = {TREE}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Gives the node at the end of the path this value. `false` if there is no such node. If the node has the value already, nothing changes, and the answer is `true`."
    )]
    fn set_changes_one_node() {
        for (path, value, found, after) in [
            (vec![], 9, true, TREE.replace("root 0", "root 9")),
            (vec!["a", "a2"], 9, true, TREE.replace("a2 2", "a2 9")),
            (vec!["c"], 9, true, TREE.replace("c 3", "c 9")),
            (
                vec!["b", "b1", "deep"],
                9,
                true,
                TREE.replace("deep 7", "deep 9"),
            ),
            (vec!["b", "b1"], 2, true, TREE.to_owned()),
            (vec!["b", "b2"], 9, false, TREE.to_owned()),
            (vec!["c", "d"], 9, false, TREE.to_owned()),
        ] {
            let mut root = tree();
            expect_eq!(
                (set(&mut root, &path, value), drawn(&root)),
                (found, after),
                "path = {path:?}, value = {value}, root = {TREE} before; shown after it"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Gives the value `new` to every node of the tree that has the value `old`; returns how many nodes changed. If `old` is `new`, none change."
    )]
    fn replace_changes_every_such_node() {
        for (old, new, changed, after) in [
            (0, 9, 1, TREE.replace(" 0", " 9")),
            (2, 9, 3, TREE.replace(" 2", " 9")),
            (3, 4, 3, TREE.replace(" 3", " 4")),
            (8, 9, 0, TREE.to_owned()),
            (3, 3, 0, TREE.to_owned()),
        ] {
            let mut root = tree();
            expect_eq!(
                (replace(&mut root, old, new), drawn(&root)),
                (changed, after),
                "old = {old}, new = {new}, root = {TREE} before; shown after it"
            );
        }
    }
}

mod property {
    use super::{Node, drawn, replace, set, tree};
    use grader_kit::expect_eq;
    use grader_kit_property::{any, collection, for_all, sample};
    use std::rc::Rc;

    /// A copy of the whole tree in which every node whose path and value are `chosen` has the value `new`, and how many
    /// there were.
    fn rebuilt(
        node: &Node,
        path: &str,
        new: i64,
        chosen: &dyn Fn(&str, i64) -> bool,
    ) -> (Rc<Node>, usize) {
        let mut count = usize::from(chosen(path, node.value));
        let value = if count == 1 { new } else { node.value };
        let children = Vec::from_iter(node.children.iter().map(|child| {
            let (child, below) = rebuilt(child, &format!("{path}/{}", child.name), new, chosen);
            count += below;
            child
        }));
        (super::node(&node.name, value, children), count)
    }

    #[grader_kit::test(
        points = 3,
        contract = "`set` gives the node at the end of the path its value, `replace` every node that has the old value, and every version that was kept stays what it was."
    )]
    fn agrees_with_building_all_anew() {
        const PATHS: [&str; 7] = ["", "/a", "/a/a1", "/a/a2", "/b", "/b/b1/deep", "/nowhere"];
        let change = (
            any::<bool>(),
            sample::select(&PATHS[..]),
            0..5_i64,
            0..5_i64,
        );
        for_all(collection::vec(change, 1..6), |changes| {
            let mut root = tree();
            let mut model = tree();
            let mut versions = Vec::new();
            for &(one, path, old, new) in changes {
                versions.push(Rc::clone(&root));
                let before = drawn(&model);
                let names = Vec::from_iter(path.split('/').skip(1));
                let mut change = || {
                    if one {
                        usize::from(set(&mut root, &names, new))
                    } else {
                        replace(&mut root, old, new)
                    }
                };
                let chosen = |at: &str, value: i64| {
                    if one {
                        at == path
                    } else {
                        value == old && old != new
                    }
                };
                let (rebuilt, changed) = rebuilt(&model, "", new, &chosen);
                model = rebuilt;
                let called = if one {
                    format!("set(&mut root, &{names:?}, {new})")
                } else {
                    format!("replace(&mut root, {old}, {new})")
                };
                expect_eq!(
                    (change(), drawn(&root)),
                    (changed, drawn(&model)),
                    "change() is {called}, root = {before} before"
                );
            }
        });
    }
}

mod cost {
    use super::{Node, TREE, replace, set, tree};
    use crate::allocations;
    use grader_kit::expect_eq;
    use std::rc::Rc;

    /// Another holder of the node that these positions lead to.
    fn holder_of(root: &Rc<Node>, positions: &[usize]) -> Rc<Node> {
        let node = positions
            .iter()
            .fold(root, |node, &child| &node.children[child]);
        Rc::clone(node)
    }

    #[grader_kit::test(
        points = 3,
        contract = "The nodes from the root down to the one that changes are copied if they are held by others: an allocation for the node, and another one for its list of children if it has any. No other node is copied."
    )]
    fn set_copies_only_the_path() {
        const ROOT: &[usize] = &[];
        const B: &[usize] = &[1];
        const DEEP: &[usize] = &[1, 0, 0];
        for (path, held, copies) in [
            (vec![], ("root", ROOT), 2),
            (vec!["c"], ("root", ROOT), 2 + 1),
            (vec!["a", "a1"], ("root", ROOT), 2 + 2 + 1),
            (vec!["b", "b1", "deep"], ("root", ROOT), 2 + 2 + 2 + 1),
            (vec!["b", "b1", "deep"], ("b", B), 2 + 2 + 1),
            (vec!["b", "b1", "deep"], ("deep", DEEP), 1),
            (vec!["b", "b1"], ("deep", DEEP), 0),
            (vec!["a", "a1"], ("b", B), 0),
        ] {
            let mut root = tree();
            let _kept = holder_of(&root, held.1);
            expect_eq!(
                allocations(|| set(&mut root, &path, 9)),
                copies,
                "path = {path:?}, root = {TREE}, and others hold {}; counted are allocations",
                held.0
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Nodes which nobody else holds are changed where they are, for nothing."
    )]
    fn what_nobody_holds_changes_in_place() {
        type Change = fn(&mut Rc<Node>);
        let changes: [(&str, Change); 4] = [
            ("set(root, &[], 9)", |root| _ = set(root, &[], 9)),
            ("set(root, &[\"a\", \"a1\"], 9)", |root| {
                _ = set(root, &["a", "a1"], 9)
            }),
            ("replace(root, 2, 9)", |root| _ = replace(root, 2, 9)),
            ("replace(root, 0, 9)", |root| _ = replace(root, 0, 9)),
        ];
        for (called, change) in changes {
            let mut root = tree();
            expect_eq!(
                allocations(|| change(&mut root)),
                0,
                "change is {called}, root = {TREE}, nobody else holds any of it; counted are allocations"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Where nothing changes, nothing is copied: where `set` finds no such node, or the value is there already, or `replace` finds no such value, or both values are the same."
    )]
    fn no_change_costs_nothing() {
        type Change = fn(&mut Rc<Node>);
        let changes: [(&str, Change); 5] = [
            ("set(root, &[\"b\", \"b1\", \"nowhere\"], 9)", |root| {
                _ = set(root, &["b", "b1", "nowhere"], 9);
            }),
            ("set(root, &[\"nowhere\"], 9)", |root| {
                _ = set(root, &["nowhere"], 9)
            }),
            ("set(root, &[\"a\", \"a1\"], 2)", |root| {
                _ = set(root, &["a", "a1"], 2)
            }),
            ("replace(root, 8, 9)", |root| _ = replace(root, 8, 9)),
            ("replace(root, 3, 3)", |root| _ = replace(root, 3, 3)),
        ];
        for (called, change) in changes {
            let mut root = tree();
            let _kept = Rc::clone(&root);
            expect_eq!(
                allocations(|| change(&mut root)),
                0,
                "change is {called}, root = {TREE}, and others hold root; counted are allocations"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "A part of the tree in which nothing changes stays shared as a whole; the nodes from the root down to each that changes are copied once if they are held by others."
    )]
    fn replace_copies_only_what_leads_to_changes() {
        const ROOT: &[usize] = &[];
        const A: &[usize] = &[0];
        for (old, held, copies) in [
            (0, ("root", ROOT), 2),
            (1, ("root", ROOT), 2 + 2),
            (2, ("root", ROOT), 2 + (2 + 1 + 1) + (2 + 2)),
            (3, ("root", ROOT), 2 + 2 + 1 + (2 + 1)),
            (7, ("root", ROOT), 2 + 2 + 2 + 1),
            (2, ("a", A), 2 + 1 + 1),
            (3, ("a", A), 0),
        ] {
            let mut root = tree();
            let _kept = holder_of(&root, held.1);
            expect_eq!(
                allocations(|| replace(&mut root, old, 9)),
                copies,
                "old = {old}, root = {TREE}, and others hold {}; counted are allocations",
                held.0
            );
        }
    }
}
