//! Exercise 1: numbers that know what they number.
//!
//! A program with a thousand `u64` ids will one day look up a user by the number of an invoice. Here `Id<User>` and
//! `Id<Invoice>` are the same eight bytes and yet different types.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id<T> {
    number: u64,
    kind: PhantomData<T>,
}

impl<T> Id<T> {
    /// The id with this number.
    pub const fn new(number: u64) -> Self {
        todo!()
    }

    /// Its number.
    pub fn number(self) -> u64 {
        todo!()
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
        todo!()
    }

    /// Keeps the item and gives its id. Which number an id has is the table's own affair.
    pub fn add(&mut self, item: T) -> u64 {
        todo!()
    }

    /// The item with this id; `None` where this table has none. (It may be the id of a larger table of the same kind.)
    pub fn get(&self, id: u64) -> Option<&T> {
        todo!()
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}
