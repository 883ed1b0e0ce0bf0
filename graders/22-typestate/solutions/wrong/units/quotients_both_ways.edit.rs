//@ wrong: takes a quotient for something that works both ways round, as a product does
//@ caught only by: units::compile::not_every_quotient_means_something
//@ instead of
impl Per<Hour> for Kilometre {
//@ write
impl Per<Metre> for Second {
    type Output = MetrePerSecond;
}

impl Per<Hour> for Kilometre {
