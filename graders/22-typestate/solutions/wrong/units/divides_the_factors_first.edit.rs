//@ wrong: divides one factor by the other first, and multiplies with what was rounded already
//@ caught only by: units::behaviour::conversions_round_as_little_as_they_can
//@ instead of
        Quantity::new(self.amount * f64::from(U::FACTOR) / f64::from(V::FACTOR))
//@ write
        Quantity::new(self.amount * (f64::from(U::FACTOR) / f64::from(V::FACTOR)))
