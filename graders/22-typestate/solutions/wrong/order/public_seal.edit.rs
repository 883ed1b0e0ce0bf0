//@ wrong: seals the trait with one that everybody gets for free
//@ caught only by: order::compile::nobody_else_invents_a_state
//@ instead of
    impl Sealed for super::Cart {}
    impl Sealed for super::Placed {}
    impl Sealed for super::Paid {}
//@ write
    impl<T> Sealed for T {}
