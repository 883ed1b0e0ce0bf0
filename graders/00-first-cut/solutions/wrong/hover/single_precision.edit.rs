//@ wrong: guesses the smaller floating-point type
//@ caught by: hover::behaviour::half_has_the_inferred_type
//@ instead of
pub type Half = f64;
//@ write
pub type Half = f32;
