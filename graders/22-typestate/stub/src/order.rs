//! Exercise 2: an order that cannot be shipped before it is paid.
//!
//! ```text
//!   begin ──▶ Order<Cart> ──place──▶ Order<Placed> ──pay──▶ Order<Paid> ──ship──▶ Parcel
//!                 ▲ │ empty              ▲ │ wrong amount
//!                 └─┘ Rejected<Cart>     └─┘ Rejected<Placed>
//! ```
//!
//! The state of an order is part of its type. As given, the signatures and bodies know nothing of that: every method stands
//! in every state, the steps only borrow, and whoever likes makes up a state or a second order. All of it compiles, and most
//! of it is wrong. Sort the methods into `impl` blocks, and change receivers, derives, fields, states and the trait.
//! The names and the arguments stay, and so does what each step returns, with `S` as the state that it starts from. A state
//! may be any struct, or an enum without values. `Debug` may stay or go.

/// What an order can be. There are three states, and outside this module nobody can add a fourth: an `impl State` there does
/// not compile. (As given, it does.)
pub trait State {
    /// `"cart"`, `"placed"` or `"paid"`.
    const NAME: &'static str;
}

/// Being filled. An order in this state knows no address.
#[derive(Clone, Debug, Default)]
pub struct Cart;

/// Its items are fixed and it has an address; the money is awaited.
#[derive(Clone, Debug, Default)]
pub struct Placed;

/// Paid for, and not yet shipped.
#[derive(Clone, Debug, Default)]
pub struct Paid;

impl State for Cart {
    const NAME: &'static str = "";
}

impl State for Placed {
    const NAME: &'static str = "";
}

impl State for Paid {
    const NAME: &'static str = "";
}

/// An order in state `S`.
///
/// There is only one of each order, and only one way to each state: the steps in the picture above. Nobody can clone an
/// order, get one from `Default`, or begin anywhere but with a cart. Each step takes the order itself: afterwards the old one
/// is gone, and a program that still uses it does not compile. Outside this module, each of these is refused:
///
/// ```text
/// placed.add("honey", 450)                 only a cart takes items
/// placed.ship()                            only a paid order is shipped
/// cart.place(here); cart.place(there)      the old order is gone, also after `pay` and `ship`
/// Order::<Paid>::begin()                   only carts begin
/// Order::<Paid>::default()                 nor is there an order by default
/// paid.clone()                             there is only one
/// Order { ..paid }                         nobody else writes an order down field by field
/// impl State for Lost { .. }               there are three states
/// ```
///
/// A state alone is no order: whether others can make or clone a bare `Cart` does not matter, as long as they cannot put it
/// into one.
///
/// What a state needs is stored in that state only, and the state itself costs nothing: a cart is no bigger than a `Vec`, a
/// placed or paid order no bigger than a `Vec` and a `String`.
///
/// ```
/// use kata_22::order::{Cart, Order};
///
/// let mut cart = Order::<Cart>::begin();
/// cart.add("tea", 300);
/// let Ok(placed) = cart.place("1 Main Street".to_owned()) else { panic!("no items?") };
/// let Ok(paid) = placed.pay(300) else { panic!("another total?") };
/// assert_eq!(paid.status(), "paid");
/// assert_eq!(paid.ship().contents, ["tea"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Order<S: State> {
    /// The fields are yours.
    pub state: S,
}

impl<S: State> Order<S> {
    /// An empty cart, by `Order::<Cart>::begin()`. Only carts begin: there is no `Order::<Paid>::begin()`.
    pub fn begin() -> Self {
        todo!()
    }

    /// Puts an item into the cart. Only a cart takes items. The same item may come twice, and an item may cost nothing.
    pub fn add(&mut self, name: &str, cents: u32) {
        todo!()
    }

    /// Places the order of a cart. It keeps its items.
    ///
    /// # Errors
    /// [`Reason::Empty`] where the cart holds no item; the error gives the cart back.
    pub fn place(&self, address: String) -> Result<Order<Placed>, Rejected<S>> {
        todo!()
    }

    /// Pays a placed order. It keeps its items and its address.
    ///
    /// # Errors
    /// [`Reason::WrongAmount`] where `cents` is not exactly the total; the error gives the placed order back, with all that it
    /// holds.
    pub fn pay(&self, cents: u64) -> Result<Order<Paid>, Rejected<S>> {
        todo!()
    }

    /// Ships a paid order, and no other: that is the end of it. What remains is the parcel.
    pub fn ship(&self) -> Parcel {
        todo!()
    }

    /// What all items cost together. In every state.
    pub fn total(&self) -> u64 {
        todo!()
    }

    /// The [`State::NAME`] of the order's state. In every state.
    pub fn status(&self) -> &'static str {
        todo!()
    }
}

/// A step that was not taken. The order comes back as it was, so nothing is lost and the step can be tried again.
#[derive(Debug)]
pub struct Rejected<S: State> {
    /// The order as it was before.
    pub order: Order<S>,
    /// Why it did not go on.
    pub reason: Reason,
}

/// Why a step was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing in the cart.
    Empty,
    /// Another amount was due.
    WrongAmount {
        /// The total of the order.
        due: u64,
    },
}

/// What leaves the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Where it goes.
    pub address: String,
    /// The names of the items, in the order in which they were added.
    pub contents: Vec<String>,
}
