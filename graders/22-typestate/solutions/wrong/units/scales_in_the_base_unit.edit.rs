//@ wrong: multiplies in the base unit and forgets to come back
//@ caught only by: units::behaviour::sums_and_multiples_agree_with_whole_numbers
//@ instead of
        Self::new(self.amount * times)
//@ write
        Self::new(self.amount * f64::from(U::FACTOR) * times)
