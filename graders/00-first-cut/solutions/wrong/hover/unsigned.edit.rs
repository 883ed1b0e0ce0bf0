//@ wrong: guesses that a number without a sign has an unsigned type
//@ caught by: hover::behaviour::whole_has_the_inferred_type
//@ instead of
pub type Whole = i32;
//@ write
pub type Whole = u32;
