use kata_26::FieldNames;

/// Once an enum.
#[derive(FieldNames)]
struct Shape {
    sides: u8,
    radius: f64,
}

/// Once a tuple struct.
#[derive(FieldNames)]
struct Meters {
    count: f64,
}

fn main() {
    let _ = (Shape::FIELD_NAMES, Meters::FIELD_NAMES);
}
