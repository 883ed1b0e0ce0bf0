//@ wrong: takes a cart that costs nothing for an empty one
//@ caught only by: order::behaviour::only_an_empty_cart_is_not_placed
//@ instead of
        if self.items.is_empty() {
//@ write
        if self.total() == 0 {
