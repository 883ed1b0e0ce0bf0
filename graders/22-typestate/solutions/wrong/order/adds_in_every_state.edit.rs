//@ wrong: puts `add` beside the methods of every state
//@ caught only by: order::compile::a_placed_order_takes_no_more_items
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
impl Order<Cart> {
    /// An empty cart, by `Order::<Cart>::begin()`. Only carts begin: there is no `Order::<Paid>::begin()`.
    pub fn begin() -> Self {
        Self {
            items: Vec::new(),
            state: Cart,
        }
    }
}

impl<S: State> Order<S> {
//@ instead of
        self.items.push((name.to_owned(), cents));
    }
//@ write
        self.items.push((name.to_owned(), cents));
    }
}

impl Order<Cart> {
