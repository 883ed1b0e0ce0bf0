//@ wrong: gives some order back with the error, but not the one that came
//@ caught only by: order::behaviour::only_the_exact_amount_pays
//@ instead of
                order: self,
                reason: Reason::WrongAmount { due },
//@ write
                order: Order {
                    items: Vec::new(),
                    state: self.state,
                },
                reason: Reason::WrongAmount { due },
