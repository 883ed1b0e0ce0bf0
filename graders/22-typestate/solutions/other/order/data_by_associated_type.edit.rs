//@ right: states are types without values, each names its data, and a method that outsiders cannot write seals the trait
//@ instead of
pub trait State: sealed::Sealed {
//@ write
pub trait State {
//@ instead of
    const NAME: &'static str;
}
//@ write
    const NAME: &'static str;

    /// What an order holds in this state alone.
    #[doc(hidden)]
    type Data: std::fmt::Debug;

    /// Nobody else can name the argument, so nobody else can write this.
    #[doc(hidden)]
    fn sealed(_: sealed::Seal);
}
//@ instead of
    /// Public, so that it may be `State`'s supertrait; in a private module, so that nobody outside can name it.
    pub trait Sealed {}

    impl Sealed for super::Cart {}
    impl Sealed for super::Placed {}
    impl Sealed for super::Paid {}
//@ write
    pub struct Seal;
//@ instead of
pub struct Cart;
//@ write
pub enum Cart {}
//@ instead of
pub struct Placed {
    address: String,
}
//@ write
pub enum Placed {}
//@ instead of
pub struct Paid {
    address: String,
}
//@ write
pub enum Paid {}
//@ instead of
    const NAME: &'static str = "cart";
//@ write
    const NAME: &'static str = "cart";
    type Data = ();
    fn sealed(_: sealed::Seal) {}
//@ instead of
    const NAME: &'static str = "placed";
//@ write
    const NAME: &'static str = "placed";
    type Data = String;
    fn sealed(_: sealed::Seal) {}
//@ instead of
    const NAME: &'static str = "paid";
//@ write
    const NAME: &'static str = "paid";
    type Data = String;
    fn sealed(_: sealed::Seal) {}
//@ instead of
    state: S,
//@ write
    data: S::Data,
//@ instead of
            state: Cart,
//@ write
            data: (),
//@ instead of
            state: Placed { address },
//@ write
            data: address,
//@ instead of
            state: Paid {
                address: self.state.address,
            },
//@ write
            data: self.data,
//@ instead of
            address: self.state.address,
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
//@ write
            address: self.data,
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
