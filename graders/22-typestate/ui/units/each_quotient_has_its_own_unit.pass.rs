use kata_22::units::{Hour, Kilometre, KilometrePerHour, Quantity};

fn speed(way: Quantity<Kilometre>, time: Quantity<Hour>) -> Quantity<KilometrePerHour> {
    way / time
}

fn main() {}
