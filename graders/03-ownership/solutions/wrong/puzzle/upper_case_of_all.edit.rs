//@ wrong: uses `to_uppercase`, which knows all of Unicode
//@ caught by: puzzle::behaviour::shout_changes_ascii_letters_only
//@ instead of
pub fn shout(mut text: String) -> String {
    text.make_ascii_uppercase();
    text
//@ write
pub fn shout(text: String) -> String {
    text.to_uppercase()
