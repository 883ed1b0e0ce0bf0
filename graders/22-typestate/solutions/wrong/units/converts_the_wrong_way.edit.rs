//@ wrong: multiplies by the new factor and divides by the old one
//@ caught by: units::behaviour::conversions_round_as_little_as_they_can, units::behaviour::sums_and_multiples_agree_with_whole_numbers
//@ instead of
        Quantity::new(self.amount * f64::from(U::FACTOR) / f64::from(V::FACTOR))
//@ write
        Quantity::new(self.amount * f64::from(V::FACTOR) / f64::from(U::FACTOR))
