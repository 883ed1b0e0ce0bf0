//@ wrong: guesses that a number without a sign has an unsigned type
//@ caught by: hover::behaviour::whole_has_the_inferred_type

pub type Whole = u32;

pub type Half = f64;

pub type Letter = Option<char>;

pub fn measured() -> String {
    let whole = 7;
    let half = 7.0 / 2.0;
    let letter = "cut".chars().max();
    format!("{whole}, {half}, {letter:?}")
}
