use kata_22::units::{Kilometre, Metre, Quantity};

fn whole_way(by_train: Quantity<Kilometre>, on_foot: Quantity<Metre>) {
    let _ = by_train + on_foot.to::<Kilometre>();
}

fn main() {}
