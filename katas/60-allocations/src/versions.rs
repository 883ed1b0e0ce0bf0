//! Exercise 5: many versions of one tree, of which each change copies only what it must.
//!
//! Whoever keeps an `Rc::clone` of the root keeps that version of the whole tree, at the cost of a counter. A change must
//! then leave that version alone, and share with it all that stays the same.
//!
//! # Cost
//! A node is *held by others* if an `Rc` to it exists besides the one through which it is being changed. To *copy* such a
//! node takes an allocation for the node, and another one for its list of children if it has any; the name and the children
//! are shared with the old version. So after a node was copied, its children are held by others, too: by its old version.
//!
//! ```text
//! let kept = Rc::clone(&root);          kept ──▶ editor 0 [ ●, ● ]
//! set(&mut root, &["width"], 100);                          │  └────────┐
//!                                                      width 80         ▼
//! three allocations: a node and a list                              theme 1 [ ● ] ──▶ dark 2
//! for editor, a node for width                         width 100        ▲
//!                                                           │  ┌────────┘
//!                                       root ──▶ editor 0 [ ●, ● ]
//! ```
//!
//! - Where a node changes, the nodes from the root down to it, itself included, are copied if they are held by others. Those
//!   which nobody else holds are changed where they are, for nothing. No other node is copied.
//! - Where nothing changes, nothing is copied.
//! - Nothing else is allocated.
//!
//! Not judged are nodes that a `Weak` points to, a node that stands in one tree twice, and how often a node is looked at.

use std::rc::Rc;

/// A named value, with further nodes below it.
///
/// All of it is given and stays as it is. Its derived `clone` copies no child and no name, but counts up their `Rc`s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What paths call it.
    pub name: Rc<str>,
    /// What it stands for.
    pub value: i64,
    /// The nodes below it.
    pub children: Vec<Rc<Node>>,
}

/// The node at the end of the path: from the root to its child of the first name, to that one's child of the second, and so
/// on. The empty path leads to the root itself. Where several children have the same name, the first of them counts.
///
/// ```
/// use kata_60::versions::{Node, get};
/// use std::rc::Rc;
///
/// let leaf = Rc::new(Node { name: "width".into(), value: 80, children: vec![] });
/// let root = Node { name: "editor".into(), value: 0, children: vec![leaf] };
/// assert_eq!(get(&root, &["width"]).map(|node| node.value), Some(80));
/// assert_eq!(get(&root, &["height"]), None);
/// ```
pub fn get<'a>(root: &'a Node, path: &[&str]) -> Option<&'a Node> {
    todo!()
}

/// Gives the node at the end of the path (as with [`get`]) this value. `false` if there is no such node.
///
/// If the node has the value already, nothing changes, and the answer is `true`. The cost is what this module says.
///
/// ```
/// use kata_60::versions::{Node, set};
/// use std::rc::Rc;
///
/// let leaf = Rc::new(Node { name: "width".into(), value: 80, children: vec![] });
/// let mut root = Rc::new(Node { name: "editor".into(), value: 0, children: vec![leaf] });
/// let before = Rc::clone(&root);
/// assert!(set(&mut root, &["width"], 100));
/// assert_eq!((before.children[0].value, root.children[0].value), (80, 100));
/// ```
pub fn set(root: &mut Rc<Node>, path: &[&str], value: i64) -> bool {
    todo!()
}

/// Gives the value `new` to every node of the tree that has the value `old`; returns how many nodes changed.
///
/// If `old` is `new`, none change. The cost is what this module says: a part of the tree in which nothing changes stays
/// shared as a whole.
///
/// ```
/// use kata_60::versions::{Node, replace};
/// use std::rc::Rc;
///
/// let leaf = Rc::new(Node { name: "width".into(), value: 80, children: vec![] });
/// let mut root = Rc::new(Node { name: "editor".into(), value: 80, children: vec![leaf] });
/// assert_eq!(replace(&mut root, 80, 100), 2);
/// assert_eq!(replace(&mut root, 80, 120), 0);
/// ```
pub fn replace(root: &mut Rc<Node>, old: i64, new: i64) -> usize {
    todo!()
}
