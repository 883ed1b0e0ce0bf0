//! Exercise 3: quantities that know their unit.
//!
//! In 1999 a probe was lost at Mars because one program wrote pound-force seconds and another read newton seconds. Both were
//! plain floating point numbers, and every program compiled.
//!
//! Here the unit is a type. Units have no values and cost nothing while the program runs. As given, the signatures take any
//! unit for any other: find the bounds and the associated types that say what belongs together, and fill in the bodies.
//! Nobody should have to write a new `impl` of an operator for a new unit.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Add, Div, Mul};

/// What units can measure: distance.
pub enum Length {}
/// What units can measure: duration.
pub enum Time {}
/// What units can measure: distance by duration.
pub enum Speed {}

/// A unit. Unlike the states of an order, units are an open set: another crate adds one of its own with `impl Unit for Mile`.
///
/// Beside the factor, the trait has an associated type `Dimension`, yours to add here and in the `impl`s below: what the unit
/// measures, such as [`Length`]; it needs no bound. Units of one dimension can be converted into each other.
pub trait Unit {
    /// How many of the dimension's base unit it makes. The bases are the metre, the second, and for speed the metre per hour:
    /// so all factors are whole, and no conversion begins with a rounded one.
    const FACTOR: u32;
}

/// The base of [`Length`].
pub enum Metre {}
/// A thousand metres.
pub enum Kilometre {}
/// The base of [`Time`].
pub enum Second {}
/// 3600 seconds.
pub enum Hour {}
/// 3600 metres per hour.
pub enum MetrePerSecond {}
/// A thousand metres per hour.
pub enum KilometrePerHour {}

impl Unit for Metre {
    const FACTOR: u32 = 1;
}

impl Unit for Kilometre {
    const FACTOR: u32 = 1000;
}

impl Unit for Second {
    const FACTOR: u32 = 1;
}

impl Unit for Hour {
    const FACTOR: u32 = 3600;
}

impl Unit for MetrePerSecond {
    const FACTOR: u32 = 3600;
}

impl Unit for KilometrePerHour {
    const FACTOR: u32 = 1000;
}

/// `U: Per<V>` says that a quantity in `U` may be divided by one in `V`, and in which unit the quotient is: the associated
/// type `Output`, itself a [`Unit`] and yours to add. It is an open set as well.
///
/// Metres per second and kilometres per hour are declared here, yours to add, and no others: seconds per metre mean nothing.
pub trait Per<V: Unit>: Unit {
    // type Output
}

/// `U: Times<V>` says that a quantity in `U` may be multiplied by one in `V`, and in which unit the product is: the associated
/// type `Output`, itself a [`Unit`] and yours to add.
///
/// Metres per second times seconds and kilometres per hour times hours are declared here, yours to add, and no others.
pub trait Times<V: Unit>: Unit {
    // type Output
}

/// An amount of some unit.
///
/// ```
/// use kata_22::units::{Hour, Kilometre, Metre, Quantity};
///
/// let way = Quantity::<Kilometre>::new(80.0) + Quantity::<Metre>::new(10_000.0).to::<Kilometre>();
/// assert_eq!(way.amount(), 90.0);
/// let speed = way / Quantity::<Hour>::new(2.0);
/// assert_eq!(speed.amount(), 45.0);
/// ```
pub struct Quantity<U> {
    amount: f64,
    unit: PhantomData<fn() -> U>,
}

impl<U: Unit> Quantity<U> {
    /// So many of the unit.
    pub const fn new(amount: f64) -> Self {
        todo!()
    }

    /// How many there are of the unit: after `new(x)` it is `x`, bit by bit.
    pub fn amount(self) -> f64 {
        todo!()
    }

    /// The same quantity in another unit of the same dimension. To another dimension it does not compile.
    ///
    /// It is rounded as little as floating point can: the amount is multiplied by the old unit's factor, and what comes out is
    /// divided by the new one's, also where both are the same. (Dividing one factor by the other first would round twice: 9 m
    /// would be 0.009000000000000001 km.)
    pub fn to<V: Unit>(self) -> Quantity<V> {
        todo!()
    }
}

/// Like with like: only quantities of the same *unit* add up. Kilometres and metres do not compile; convert one of them first.
impl<U: Unit, V: Unit> Add<Quantity<V>> for Quantity<U> {
    type Output = Quantity<U>;

    fn add(self, other: Quantity<V>) -> Self::Output {
        todo!()
    }
}

/// So many times as much.
impl<U: Unit> Mul<f64> for Quantity<U> {
    type Output = Quantity<U>;

    fn mul(self, times: f64) -> Self::Output {
        todo!()
    }
}

/// The amounts divided, in the unit that [`Per`] names. Where there is none it does not compile.
impl<U: Unit, V: Unit> Div<Quantity<V>> for Quantity<U> {
    type Output = Quantity<U>;

    fn div(self, other: Quantity<V>) -> Self::Output {
        todo!()
    }
}

/// The amounts multiplied, in the unit that [`Times`] names. Where there is none it does not compile.
impl<U: Unit, V: Unit> Mul<Quantity<V>> for Quantity<U> {
    type Output = Quantity<U>;

    fn mul(self, other: Quantity<V>) -> Self::Output {
        todo!()
    }
}

// Finished, and by hand: a derive would ask of `U` what no unit has.
impl<U> Copy for Quantity<U> {}

impl<U> Clone for Quantity<U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U> PartialEq for Quantity<U> {
    fn eq(&self, other: &Self) -> bool {
        self.amount == other.amount
    }
}

impl<U> fmt::Debug for Quantity<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Quantity").field(&self.amount).finish()
    }
}
