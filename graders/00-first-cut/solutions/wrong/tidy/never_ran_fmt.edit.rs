//@ wrong: deletes the attribute and never runs `cargo fmt`
//@ caught by: tidy::craft::rustfmt_changes_nothing
//@ instead of
pub fn countdown() -> String {
    let mut line = String::new();
//@ write
pub fn countdown( )->String
{
  let mut line=String::new();
