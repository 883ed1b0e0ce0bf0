//! The checks of kata 22.

#[path = "grade/ids.rs"]
mod ids;
#[path = "grade/order.rs"]
mod order;
#[path = "grade/request.rs"]
mod request;
#[path = "grade/units.rs"]
mod units;
