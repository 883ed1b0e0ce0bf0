//@ wrong: takes a letter for a text
//@ caught by: hover::behaviour::letter_has_the_inferred_type

pub type Whole = i32;

pub type Half = f64;

pub type Letter = Option<String>;

pub fn measured() -> String {
    let whole = 7;
    let half = 7.0 / 2.0;
    let letter = "cut".chars().max();
    format!("{whole}, {half}, {letter:?}")
}
