use kata_22::units::{Metre, MetrePerSecond, Quantity, Second};

fn the_right_way_up(way: Quantity<Metre>, time: Quantity<Second>) {
    let _: Quantity<MetrePerSecond> = way / time;
}

fn main() {}
