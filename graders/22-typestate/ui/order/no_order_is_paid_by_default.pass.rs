use kata_22::order::{Order, Paid};

fn made_up<T: Default>() -> T {
    T::default()
}

fn main() {
    drop(made_up::<Option<Order<Paid>>>());
}
