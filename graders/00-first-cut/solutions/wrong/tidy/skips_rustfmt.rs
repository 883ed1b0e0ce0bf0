//@ wrong: repairs the code and leaves the attribute that keeps rustfmt away
//@ caught by: tidy::craft::rustfmt_changes_nothing

#[rustfmt::skip]
pub fn countdown() -> String {
    let mut line = String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
}
