//@ wrong: leaves the trait open, and the list of states belongs to everybody
//@ caught only by: order::compile::nobody_else_invents_a_state
//@ instead of
pub trait State: sealed::Sealed {
//@ write
pub trait State {
//@ instead of
mod sealed {
    /// Public, so that it may be `State`'s supertrait; in a private module, so that nobody outside can name it.
    pub trait Sealed {}

    impl Sealed for super::Cart {}
    impl Sealed for super::Placed {}
    impl Sealed for super::Paid {}
}
//@ write
