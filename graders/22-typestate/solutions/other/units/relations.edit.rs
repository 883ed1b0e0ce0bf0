//@ right: conversion is a relation of its own between units, and each quotient must name its way back
//@ instead of
pub trait Per<V: Unit>: Unit {
    /// The quotient's unit.
    type Output: Unit;
}
//@ write
pub trait Per<V: Unit>: Unit {
    /// The quotient's unit. Whoever declares a quotient must declare the product that undoes it.
    type Output: Times<V, Output = Self>;
}

/// Holds where both units measure the same.
pub trait SameAs<V: Unit>: Unit {
    /// The amount in the other unit.
    fn converted(amount: f64) -> f64;
}

impl<U: Unit, V: Unit<Dimension = U::Dimension>> SameAs<V> for U {
    fn converted(amount: f64) -> f64 {
        let in_base = amount * f64::from(U::FACTOR);
        in_base / f64::from(V::FACTOR)
    }
}
//@ instead of
impl<U: Unit> Quantity<U> {
//@ write
impl<U> Quantity<U> {
//@ instead of
    pub fn to<V: Unit<Dimension = U::Dimension>>(self) -> Quantity<V> {
        Quantity::new(self.amount * f64::from(U::FACTOR) / f64::from(V::FACTOR))
//@ write
    pub fn to<V: Unit>(self) -> Quantity<V>
    where
        U: SameAs<V>,
    {
        Quantity::new(U::converted(self.amount))
