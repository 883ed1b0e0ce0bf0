//@ wrong: copies an `impl` of `Per` and leaves its output as it was
//@ caught by: units::compile::each_quotient_has_its_own_unit
//@ instead of
    type Output = KilometrePerHour;
//@ write
    type Output = MetrePerSecond;
