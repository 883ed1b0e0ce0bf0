//@ wrong: keeps a field for the address in carts as well, empty until it means something
//@ caught only by: order::cost::an_order_is_as_big_as_its_state_needs
//@ instead of
    items: Vec<(String, u32)>,
    state: S,
//@ write
    items: Vec<(String, u32)>,
    address: Option<String>,
    _state: std::marker::PhantomData<S>,
//@ instead of
pub struct Placed {
    address: String,
}
//@ write
pub struct Placed;
//@ instead of
pub struct Paid {
    address: String,
}
//@ write
pub struct Paid;
//@ instead of
            items: Vec::new(),
            state: Cart,
//@ write
            items: Vec::new(),
            address: None,
            _state: std::marker::PhantomData,
//@ instead of
            items: self.items,
            state: Placed { address },
//@ write
            items: self.items,
            address: Some(address),
            _state: std::marker::PhantomData,
//@ instead of
            items: self.items,
            state: Paid {
                address: self.state.address,
            },
//@ write
            items: self.items,
            address: self.address,
            _state: std::marker::PhantomData,
//@ instead of
            address: self.state.address,
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
//@ write
            address: self.address.unwrap_or_default(),
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
