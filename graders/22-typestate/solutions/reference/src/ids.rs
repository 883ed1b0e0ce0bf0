//! Exercise 1: numbers that know what they number.
//!
//! A program with a thousand `u64` ids will one day look up a user by the number of an invoice. Here `Id<User>` and
//! `Id<Invoice>` are the same eight bytes and yet different types.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// The number of some `T`.
///
/// `T` is a label and nothing else: an id holds no `T`, and asks nothing of it. So for *every* `T` of known size, even one
/// that has no traits at all,
///
/// - `Id<T>` is `Copy`, `Clone`, `Eq`, `PartialEq`, `Hash` and `Debug`. Ids of one kind are equal where their numbers are,
///   and hash as their numbers do; `{:?}` writes `Id(7)`;
/// - `Id<T>` is `Send` and `Sync`, also where `T` is not: a number may go to any thread;
/// - it is as big as a `u64`.
///
/// The derives and the field that mentions `T` are yours to change: as given, they promise less than that.
///
/// ```
/// use kata_22::ids::Id;
///
/// struct User;
/// let ada: Id<User> = Id::new(7);
/// assert_eq!(ada.number(), 7);
/// ```
///
/// Ids of two kinds are two types, so this is refused:
///
/// ```compile_fail
/// # use kata_22::ids::Id;
/// # struct User;
/// # struct Invoice;
/// let same = Id::<User>::new(7) == Id::<Invoice>::new(7);
/// ```
pub struct Id<T> {
    number: u64,
    /// As if an id could make a `T`, never as if it held one: function pointers are `Send` and `Sync` whatever they return.
    kind: PhantomData<fn() -> T>,
}

// All by hand: a derive would ask of `T` what it asks of a field.
impl<T> Copy for Id<T> {}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Id").field(&self.number).finish()
    }
}

impl<T> Id<T> {
    /// The id with this number.
    pub const fn new(number: u64) -> Self {
        Self {
            number,
            kind: PhantomData,
        }
    }

    /// Its number.
    pub fn number(self) -> u64 {
        self.number
    }
}

/// Items that are found again by the id that [`Table::add`] gave.
///
/// A `Table<T>` gives and takes `Id<T>`. Whoever asks a table of users with the id of an invoice does not compile. As given,
/// the signatures of `add` and `get` speak of bare numbers: change them.
///
/// ```
/// use kata_22::ids::Table;
///
/// let mut teas = Table::new();
/// let green = teas.add("sencha");
/// let black = teas.add("assam");
/// assert_eq!(teas.get(green), Some(&"sencha"));
/// assert_eq!(teas.get(black), Some(&"assam"));
/// ```
#[derive(Debug)]
pub struct Table<T> {
    items: Vec<T>,
}

impl<T> Table<T> {
    /// A table without items.
    pub fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Keeps the item and gives its id. Which number an id has is the table's own affair.
    pub fn add(&mut self, item: T) -> Id<T> {
        let id = Id::new(self.items.len() as u64);
        self.items.push(item);
        id
    }

    /// The item with this id; `None` where this table has none. (It may be the id of a larger table of the same kind.)
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.items.get(usize::try_from(id.number()).ok()?)
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}
