//@ wrong: copies the quotient's body into the product
//@ caught only by: units::behaviour::distance_speed_and_time_fit_together
//@ instead of
        Quantity::new(self.amount * other.amount)
//@ write
        Quantity::new(self.amount / other.amount)
