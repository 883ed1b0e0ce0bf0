//@ wrong: a constructor for every state, because one `impl` block was handy
//@ caught only by: order::compile::no_order_begins_as_paid
//@ instead of
impl Order<Cart> {
    /// An empty cart, by `Order::<Cart>::begin()`. Only carts begin: there is no `Order::<Paid>::begin()`.
    pub fn begin() -> Self {
        Self {
            items: Vec::new(),
            state: Cart,
        }
    }

//@ write
impl<S: State + Default> Order<S> {
    /// An empty order.
    pub fn begin() -> Self {
        Self {
            items: Vec::new(),
            state: S::default(),
        }
    }
}

impl Order<Cart> {
//@ instead of
#[derive(Debug)]
pub struct Cart;
//@ write
#[derive(Debug, Default)]
pub struct Cart;
//@ instead of
#[derive(Debug)]
pub struct Paid {
//@ write
#[derive(Debug, Default)]
pub struct Paid {
