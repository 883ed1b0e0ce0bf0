use kata_22::order::{Cart, Order, Paid, Placed, State};

/// Generic over the states that there are.
fn describe<S: State>(order: &Order<S>) -> String {
    format!("{} ({}): {}", S::NAME, order.status(), order.total())
}

fn all(cart: &Order<Cart>, placed: &Order<Placed>, paid: &Order<Paid>) -> [String; 3] {
    [describe(cart), describe(placed), describe(paid)]
}

fn main() {}
