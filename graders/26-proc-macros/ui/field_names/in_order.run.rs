//@ prints: ["latitude", "longitude", "altitude"]
//@ prints: []
//@ prints: []
use kata_26::FieldNames;

#[derive(FieldNames)]
pub struct Place {
    pub latitude: f64,
    longitude: f64,
    pub(crate) altitude: Option<f64>,
}

#[derive(FieldNames)]
struct Nowhere {}

#[derive(FieldNames)]
struct Unit;

fn main() {
    const NAMES: &'static [&'static str] = Place::FIELD_NAMES;
    println!("{NAMES:?}");
    println!("{:?}", Nowhere::FIELD_NAMES);
    println!("{:?}", Unit::FIELD_NAMES);
}
