//@ wrong: derives `Clone` by habit, so whoever must give an order away keeps a copy first
//@ caught only by: order::compile::an_order_has_no_duplicate
//@ instead of
#[derive(Debug)]
pub struct Order<S: State> {
//@ write
#[derive(Clone, Debug)]
pub struct Order<S: State> {
//@ instead of
#[derive(Debug)]
pub struct Paid {
//@ write
#[derive(Clone, Debug)]
pub struct Paid {
