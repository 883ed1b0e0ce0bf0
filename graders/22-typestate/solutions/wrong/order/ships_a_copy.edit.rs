//@ wrong: `ship` borrows, so one paid order sends any number of parcels
//@ caught only by: order::compile::an_order_is_shipped_once
//@ instead of
    pub fn ship(self) -> Parcel {
        Parcel {
            address: self.state.address,
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
//@ write
    pub fn ship(&self) -> Parcel {
        Parcel {
            address: self.state.address.clone(),
            contents: self.items.iter().map(|(name, _)| name.clone()).collect(),
