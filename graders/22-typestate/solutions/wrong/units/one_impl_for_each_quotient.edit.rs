//@ wrong: writes the operator for each pair of units, so it is closed to everybody else's
//@ caught only by: units::compile::anybody_may_add_a_unit
//@ instead of
impl<U: Per<V>, V: Unit> Div<Quantity<V>> for Quantity<U> {
    type Output = Quantity<U::Output>;

    fn div(self, other: Quantity<V>) -> Self::Output {
//@ write
impl Div<Quantity<Hour>> for Quantity<Kilometre> {
    type Output = Quantity<KilometrePerHour>;

    fn div(self, other: Quantity<Hour>) -> Self::Output {
        Quantity::new(self.amount / other.amount)
    }
}

/// The amounts divided, in metres per second.
impl Div<Quantity<Second>> for Quantity<Metre> {
    type Output = Quantity<MetrePerSecond>;

    fn div(self, other: Quantity<Second>) -> Self::Output {
