//@ wrong: returns a new text and drops the one that it owns
//@ caught by: puzzle::cost::shout_uses_the_buffer_it_was_given
//@ instead of
pub fn shout(mut text: String) -> String {
    text.make_ascii_uppercase();
    text
//@ write
pub fn shout(text: String) -> String {
    text.to_ascii_uppercase()
