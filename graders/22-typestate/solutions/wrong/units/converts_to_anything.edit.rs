//@ wrong: names the dimension and never asks for it
//@ caught only by: units::compile::a_length_is_converted_to_no_time
//@ instead of
    pub fn to<V: Unit<Dimension = U::Dimension>>(self) -> Quantity<V> {
//@ write
    pub fn to<V: Unit>(self) -> Quantity<V> {
