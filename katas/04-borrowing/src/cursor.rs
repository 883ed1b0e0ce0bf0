//! Exercise 4: an exclusive reference that walks.
//!
//! A `&mut` cannot be copied, yet it can be lent on: `&mut *place` is a *reborrow*, and while it is in use the reference it
//! came from rests. A cursor through a linked list is a chain of such reborrows. (Loops, or recursion, as you like.)
//!
//! The code of this file uses none of the words `clone`, `cloned`, `to_owned`, `to_vec`, `to_string` and `unsafe`.

/// A place where a node may hang: the list itself, or the `next` of a node before.
pub type Link = Option<Box<Node>>;

/// One value of a list, and what comes after it.
#[derive(Debug, PartialEq, Eq)]
pub struct Node {
    /// What it holds.
    pub value: i32,
    /// The rest of the list.
    pub next: Link,
}

/// Hangs a value at the end of the list. The one allocation is the new node.
///
/// ```text
/// let mut slot = list;
/// while let Some(node) = slot.as_mut() {
///     slot = &mut node.next;
/// }
/// *slot = Some(Box::new(Node { value, next: None }));
/// ^^^^^ E0506: cannot assign to `*slot` because it is borrowed
/// ```
///
/// ```
/// let mut list = None;
/// kata_04::cursor::append(&mut list, 3);
/// kata_04::cursor::append(&mut list, 1);
/// assert_eq!(list.unwrap().next.unwrap().value, 1);
/// ```
pub fn append(list: &mut Link, value: i32) {
    todo!()
}

/// Puts a value into an ascending list, which stays ascending. The one allocation is the new node.
///
/// ```text
/// let mut slot = list;
/// while let Some(node) = slot && node.value < value {
///     slot = &mut node.next;
/// }
/// let next = slot.take();
///            ^^^^ E0499: cannot borrow `*slot` as mutable more than once at a time
/// *slot = Some(Box::new(Node { value, next }));
/// ```
///
/// ```
/// use kata_04::cursor::{Node, insert};
///
/// let mut list = Some(Box::new(Node { value: 5, next: None }));
/// insert(&mut list, 2);
/// assert_eq!(list, Some(Box::new(Node { value: 2, next: Some(Box::new(Node { value: 5, next: None })) })));
/// ```
pub fn insert(list: &mut Link, value: i32) {
    todo!()
}

/// Takes every node with that value out of the list; the others keep their order. Returns how many went.
///
/// The list may be in any order. Nothing is allocated.
///
/// ```text
/// let mut slot = list;
/// while let Some(node) = slot {
///     if node.value == value {
///         *slot = node.next.take();
///         ^^^^^ E0506: cannot assign to `*slot` because it is borrowed
///     } else {
///         slot = &mut node.next;
///     }
/// }
/// ```
///
/// ```
/// use kata_04::cursor::{Node, remove_all};
///
/// let mut list = Some(Box::new(Node { value: 5, next: None }));
/// assert_eq!((remove_all(&mut list, 5), list), (1, None));
/// ```
pub fn remove_all(list: &mut Link, value: i32) -> usize {
    todo!()
}

/// A folder: its own size, and the folders in it.
#[derive(Debug)]
pub struct Folder {
    /// What it is called.
    pub name: String,
    /// How large it is, without the folders in it.
    pub size: u32,
    /// The folders in it.
    pub inside: Vec<Folder>,
}

/// The size of a folder with all that is in it, at any depth.
///
/// Where there is a log, the name of each folder is appended to it, each followed by a line feed: a folder before those that
/// are in it, and those in their order. Without a log, nothing is allocated.
///
/// ```text
/// if let Some(log) = log { … }
/// let mut size = folder.size;
/// for inner in &folder.inside {
///     size += total(inner, log);
/// }                        ^^^ E0382: use of moved value: `log`
/// size
/// ```
///
/// ```
/// use kata_04::cursor::{Folder, total};
///
/// let inner = Folder { name: String::from("music"), size: 7, inside: vec![] };
/// let home = Folder { name: String::from("home"), size: 1, inside: vec![inner] };
/// let mut log = String::new();
/// assert_eq!(total(&home, Some(&mut log)), 8);
/// assert_eq!(log, "home\nmusic\n");
/// assert_eq!(total(&home, None), 8);
/// ```
pub fn total(folder: &Folder, log: Option<&mut String>) -> u32 {
    todo!()
}
