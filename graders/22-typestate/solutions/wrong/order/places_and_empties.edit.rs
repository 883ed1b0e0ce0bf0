//@ wrong: takes the items out behind a `&mut`, and the cart lives on
//@ caught only by: order::compile::a_placed_cart_is_gone
//@ instead of
    pub fn place(self, address: String) -> Result<Order<Placed>, Rejected<Cart>> {
        if self.items.is_empty() {
            return Err(Rejected {
                order: self,
                reason: Reason::Empty,
            });
        }
        Ok(Order {
            items: self.items,
//@ write
    pub fn place(&mut self, address: String) -> Result<Order<Placed>, Rejected<Cart>> {
        if self.items.is_empty() {
            return Err(Rejected {
                order: Self::begin(),
                reason: Reason::Empty,
            });
        }
        Ok(Order {
            items: std::mem::take(&mut self.items),
