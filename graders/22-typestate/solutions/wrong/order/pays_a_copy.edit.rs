//@ wrong: pays for a copy, and the placed order can be paid again
//@ caught only by: order::compile::an_order_is_paid_once
//@ instead of
    pub fn pay(self, cents: u64) -> Result<Order<Paid>, Rejected<Placed>> {
        let due = self.total();
        if cents != due {
            return Err(Rejected {
                order: self,
                reason: Reason::WrongAmount { due },
            });
        }
        Ok(Order {
            items: self.items,
            state: Paid {
                address: self.state.address,
            },
        })
//@ write
    pub fn pay(&self, cents: u64) -> Result<Order<Paid>, Rejected<Placed>> {
        let due = self.total();
        let items = self.items.clone();
        let address = self.state.address.clone();
        if cents != due {
            return Err(Rejected {
                order: Order {
                    items,
                    state: Placed { address },
                },
                reason: Reason::WrongAmount { due },
            });
        }
        Ok(Order {
            items,
            state: Paid { address },
        })
