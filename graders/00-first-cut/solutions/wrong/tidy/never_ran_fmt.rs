//@ wrong: deletes the attribute and never runs `cargo fmt`
//@ caught by: tidy::craft::rustfmt_changes_nothing

pub fn countdown( )->String
{
  let mut line=String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
}
