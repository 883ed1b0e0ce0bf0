//@ wrong: adds kilometres to metres, as numbers: the mistake that the whole exercise is about
//@ caught only by: units::compile::only_the_same_unit_adds_up
//@ instead of
impl<U: Unit> Add for Quantity<U> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
//@ write
impl<U: Unit, V: Unit<Dimension = U::Dimension>> Add<Quantity<V>> for Quantity<U> {
    type Output = Self;

    fn add(self, other: Quantity<V>) -> Self {
