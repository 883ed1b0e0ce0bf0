//@ wrong: formats and repairs, and leaves the attribute that keeps clippy away
//@ caught by: tidy::craft::clippy_is_silent

#[allow(clippy::all)]
pub fn countdown() -> String {
    let mut line = String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
}
