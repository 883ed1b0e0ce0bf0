//@ wrong: takes clippy's suggestion as it stands: silent now, and off by one at both ends
//@ caught by: tidy::behaviour::counts_down_to_the_cut

pub fn countdown() -> String {
    let mut line = String::new();
    for number in (0..3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
}
