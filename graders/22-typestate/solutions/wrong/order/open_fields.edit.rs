//@ wrong: leaves every field open, and whoever has a list and an address writes down a paid order
//@ caught only by: order::compile::no_order_is_written_field_by_field
//@ instead of
    items: Vec<(String, u32)>,
    state: S,
//@ write
    /// Names and prices.
    pub items: Vec<(String, u32)>,
    /// The state.
    pub state: S,
//@ instead of
pub struct Paid {
    address: String,
//@ write
pub struct Paid {
    /// Where it goes.
    pub address: String,
