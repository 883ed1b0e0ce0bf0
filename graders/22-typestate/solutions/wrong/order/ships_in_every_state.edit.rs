//@ wrong: gives `ship` to placed orders too, with the body copied
//@ caught only by: order::compile::an_unpaid_order_is_not_shipped
//@ instead of
impl Order<Placed> {
//@ write
impl Order<Placed> {
    /// Ships at once.
    pub fn ship(self) -> Parcel {
        Parcel {
            address: self.state.address,
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
        }
    }

