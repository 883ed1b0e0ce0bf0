use kata_22::units::{Kilometre, Metre, Quantity};

fn in_another_unit(way: Quantity<Metre>) {
    way.to::<Kilometre>();
}

fn main() {}
