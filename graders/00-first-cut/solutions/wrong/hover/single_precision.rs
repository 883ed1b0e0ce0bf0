//@ wrong: guesses the smaller floating-point type
//@ caught by: hover::behaviour::half_has_the_inferred_type

pub type Whole = i32;

pub type Half = f32;

pub type Letter = Option<char>;

pub fn measured() -> String {
    let whole = 7;
    let half = 7.0 / 2.0;
    let letter = "cut".chars().max();
    format!("{whole}, {half}, {letter:?}")
}
