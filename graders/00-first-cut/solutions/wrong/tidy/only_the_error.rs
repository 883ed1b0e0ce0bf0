//@ wrong: repairs what clippy calls an error and leaves its warnings
//@ caught by: tidy::craft::clippy_is_silent

pub fn countdown() -> String {
    let mut line = String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    return line + "cut!";
}
