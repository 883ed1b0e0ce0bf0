//@ wrong: derives `Default` by habit, and everybody has a paid order for nothing
//@ caught only by: order::compile::no_order_is_paid_by_default
//@ instead of
#[derive(Debug)]
pub struct Order<S: State> {
//@ write
#[derive(Debug, Default)]
pub struct Order<S: State> {
//@ instead of
#[derive(Debug)]
pub struct Paid {
//@ write
#[derive(Debug, Default)]
pub struct Paid {
